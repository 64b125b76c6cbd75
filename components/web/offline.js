document.querySelectorAll(".figure").forEach((figure) => enhance(figure));
document.querySelectorAll(".quiz").forEach(ask);
