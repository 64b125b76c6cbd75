document.querySelectorAll(".figure").forEach((figure) => enhance(figure));
document.querySelectorAll(".tour").forEach(remind);
document.querySelectorAll(".quiz").forEach(ask);
