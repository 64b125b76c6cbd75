"""What runs it elsewhere holds together: lock files, container, proxy, workflows, deployment page."""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml
from streamlit import config

from tests.conftest import REPOSITORY

PAGE = (REPOSITORY / ".github" / "DEPLOYMENT.md").read_text(encoding="utf-8")
LICENCES = (REPOSITORY / ".github" / "LICENCES.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
COMPOSE = yaml.safe_load((REPOSITORY / "compose.yaml").read_text(encoding="utf-8"))
WORKFLOWS = sorted((REPOSITORY / ".github" / "workflows").glob("*.yaml"))
LOCKS = {
    "requirements.txt": PROJECT["dependencies"],
    ".ci/requirements.txt": [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]],
}


def name_of(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower().replace("_", "-")


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_pins_all_that_the_project_needs_by_hashes_and_names_no_host(lock: str) -> None:
    text = (REPOSITORY / lock).read_text(encoding="utf-8")
    pinned = re.findall(r"^([\w.-]+)==\S+(?: ;[^\\\n]*)? \\\n    --hash=sha256:[0-9a-f]{64}", text, re.MULTILINE)
    assert len(pinned) == len(re.findall(r"^\w", text, re.MULTILINE)) > 30
    assert {name_of(each) for each in LOCKS[lock]} - set(pinned) == set(), "run .ci/lock"
    assert not re.search(r"://|^-", text, re.MULTILINE)


def test_streamlit_knows_the_settings_that_keep_a_crowd_a_bomb_and_other_hosts_away() -> None:
    said = tomllib.loads((REPOSITORY / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    told = {f"{section}.{name}": value for section, each in said.items() for name, value in each.items()}
    assert told["runner.postScriptGC"] is False  # else each run collects all garbage: quadratic with readers
    assert told["client.allowedOrigins"] == []
    assert told["server.maxMessageSize"] <= 5
    assert told["browser.gatherUsageStats"] is False
    assert told["client.showErrorDetails"] == "none"
    for section in ("runner", "client", "server", "browser"):
        for name in said[section]:
            assert f"{section}.{name}" in config._config_options_template, f"Streamlit has no setting {section}.{name}"


def test_the_container_is_built_from_the_lock_file_and_runs_as_nobody_in_particular() -> None:
    dockerfile = (REPOSITORY / "Dockerfile").read_text(encoding="utf-8")
    assert "--require-hashes -r requirements.txt" in dockerfile
    assert re.search(r"^USER \d+$", dockerfile, re.MULTILINE)
    assert "/health/ready" in dockerfile
    let_in = (REPOSITORY / ".dockerignore").read_text(encoding="utf-8").split()
    for path in [each[1:] for each in let_in if each.startswith("!")]:
        assert (REPOSITORY / path).exists(), f".dockerignore lets in {path}, which does not exist"


def test_the_container_has_a_disk_that_it_cannot_write_and_time_to_end() -> None:
    app = COMPOSE["services"]["app"]
    assert (app["read_only"], app["tmpfs"], app["cap_drop"]) == (True, ["/tmp"], ["ALL"])
    assert app["stop_grace_period"] == "10s"


def test_the_proxy_understands_its_settings(tmp_path: Path) -> None:
    settings = COMPOSE["configs"]["caddyfile"]["content"].replace("$$", "$")
    assert "reverse_proxy app:8501" in settings
    if shutil.which("caddy") is None:
        pytest.skip("caddy is not installed")
    (tmp_path / "Caddyfile").write_text(settings)
    command = ["caddy", "adapt", "--adapter", "caddyfile", "--config", str(tmp_path / "Caddyfile")]
    adapted = subprocess.run(command, env={"SITE": "explainer.example", "HOME": str(tmp_path)}, capture_output=True)
    assert adapted.returncode == 0, adapted.stderr
    assert b'"read_header_timeout":10000000000' in adapted.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_do_no_more_than_it_must_and_runs_what_exists(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {"contents": "read"}
    used = re.findall(r"uses: (\S+)", text)
    assert used
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", each) for each in used)
    assert text.count("uses: actions/checkout@") == text.count("persist-credentials: false")
    for script in re.findall(r"(?:bash |run: )(\.ci/\w+)", text):
        assert (REPOSITORY / script).is_file()


def test_a_tag_of_the_version_can_be_released_now(tmp_path: Path) -> None:
    workflow = yaml.safe_load((REPOSITORY / ".github" / "workflows" / "release.yaml").read_text(encoding="utf-8"))
    (step,) = [each for each in workflow["jobs"]["release"]["steps"] if "CHANGELOG.md" in each.get("run", "")]
    for name in ("pyproject.toml", "CHANGELOG.md"):
        shutil.copy(REPOSITORY / name, tmp_path)
    for tag, fails in ((f"v{PROJECT['version']}", False), ("v0.0.0", True)):
        command = ["bash", "-e", "-c", step["run"]]
        run = subprocess.run(command, cwd=tmp_path, env=os.environ | {"TAG": tag}, capture_output=True, text=True)
        assert (run.returncode != 0) is fails, run.stderr
    assert f"git tag v{PROJECT['version']} " in (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")


def test_tests_run_with_every_python_that_the_project_names() -> None:
    tests = yaml.safe_load((REPOSITORY / ".github" / "workflows" / "tests.yaml").read_text(encoding="utf-8"))
    named = [each.rpartition(" ")[2] for each in PROJECT["classifiers"] if "Python :: 3." in each]
    assert tests["jobs"]["run"]["strategy"]["matrix"]["python"] == named


def test_the_deployment_page_names_every_setting_and_links_to_what_exists() -> None:
    code = [path.read_text(encoding="utf-8") for path in (REPOSITORY / "components").rglob("*.py")]
    read = {name for text in code for name in re.findall(r"\bEXPLAINER_[A-Z_]+", text)}
    assert read
    assert set(re.findall(r"\bEXPLAINER_[A-Z_]+", PAGE)) == read
    for path in re.findall(r"`((?:\.github|\.streamlit|content)/[\w./-]*)`", PAGE):
        assert (REPOSITORY / path).exists()


def test_the_licence_of_every_package_that_the_app_needs_is_listed() -> None:
    listed = dict(re.findall(r"^\| (\w[\w.-]*) \| (\S.*) \|$", LICENCES, re.MULTILINE))
    locked = re.findall(r"^([\w.-]+)==", (REPOSITORY / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(listed) - {"package"} == set(locked)
