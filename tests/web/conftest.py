"""Where the web edition of the tests is published."""

ADDRESS = "https://news.example/gull-rock"
