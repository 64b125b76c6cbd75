// A document of the reading edition, which is whole without a script: opens what its address names, keeps the choices of
// the menu, and lets a citation be copied.
document.querySelectorAll(".masthead").forEach((masthead) => openMenu(masthead, true));
openFolds(document.body);
document.querySelectorAll(".page-tools").forEach(offerPageTools);
