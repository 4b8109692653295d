-- How companies are called, grouped, coloured and printed for; they need not be under capture.
CREATE TABLE company_profile (
    taxpayer      VARCHAR(14) PRIMARY KEY,
    alias         VARCHAR(60),
    group_name    VARCHAR(60),
    colour        VARCHAR(20),
    print_profile VARCHAR(100)
);
