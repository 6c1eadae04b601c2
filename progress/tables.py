"""The tables in SQL, in the order in which versions of the file brought them.

What stands here has made files that people keep: a change is a new migration, in schema.py.
"""

TABLES = (
    """CREATE TABLE dataset (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        title TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('inspectorate', 'published', 'example')),
        marking TEXT NOT NULL,
        revision TEXT NOT NULL,
        created_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE forces (
        slug TEXT PRIMARY KEY,
        force_name TEXT NOT NULL,
        short_name TEXT NOT NULL,
        welsh_name TEXT,
        ons_code TEXT NOT NULL UNIQUE,
        region TEXT NOT NULL,
        country TEXT NOT NULL CHECK (country IN ('England', 'Wales')),
        abbreviation TEXT NOT NULL,
        tile_row INTEGER NOT NULL,
        tile_column INTEGER NOT NULL,
        officers_fte_march_2017 REAL NOT NULL,
        population_mid_2016 INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE recommendations (
        slug TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        asked TEXT NOT NULL,
        source TEXT NOT NULL,
        published_on TEXT NOT NULL,
        deadline TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE assessments (
        slug TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        recommendation TEXT NOT NULL REFERENCES recommendations (slug),
        evidence_cutoff TEXT NOT NULL,
        review_began TEXT NOT NULL,
        review_ended TEXT NOT NULL,
        letters_dated TEXT NOT NULL,
        published_on TEXT NOT NULL,
        letter_form TEXT
    ) STRICT""",
    """CREATE TABLE outcomes (
        criterion TEXT NOT NULL,
        outcome TEXT NOT NULL,
        criterion_label TEXT NOT NULL,
        outcome_label TEXT NOT NULL,
        rank INTEGER NOT NULL,
        definition TEXT NOT NULL,
        PRIMARY KEY (criterion, outcome)
    ) STRICT""",
    """CREATE TABLE published_totals (
        assessment TEXT NOT NULL REFERENCES assessments (slug),
        criterion TEXT NOT NULL DEFAULT 'category' CHECK (criterion = 'category'),
        category TEXT NOT NULL,
        forces INTEGER NOT NULL,
        source TEXT NOT NULL,
        published_on TEXT NOT NULL,
        PRIMARY KEY (assessment, category),
        FOREIGN KEY (criterion, category) REFERENCES outcomes (criterion, outcome)
    ) STRICT""",
    """CREATE TABLE loads (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('letter', 'outcomes', 'withdrawal', 'restore')),
        source TEXT NOT NULL,
        sha256 TEXT,
        assessment TEXT REFERENCES assessments (slug),
        loaded_at TEXT NOT NULL,
        author TEXT NOT NULL,
        result TEXT NOT NULL CHECK (result IN ('loaded', 'refused')),
        findings INTEGER NOT NULL,
        unread INTEGER NOT NULL,
        reason TEXT,
        withdraws INTEGER REFERENCES loads (id)
    ) STRICT""",
    """CREATE TABLE documents (
        id INTEGER PRIMARY KEY,
        load INTEGER NOT NULL REFERENCES loads (id),
        assessment TEXT NOT NULL REFERENCES assessments (slug),
        force TEXT NOT NULL REFERENCES forces (slug),
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        letter_date TEXT,
        text TEXT NOT NULL,
        original BLOB NOT NULL,
        replaces INTEGER REFERENCES documents (id)
    ) STRICT""",
    """CREATE TABLE passages (
        id INTEGER PRIMARY KEY,
        document INTEGER REFERENCES documents (id),
        start INTEGER,
        "end" INTEGER,
        page INTEGER,
        text TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('evidence', 'unread')),
        criterion TEXT,
        note TEXT,
        CHECK ((document IS NULL) = (start IS NULL) AND (start IS NULL) = ("end" IS NULL)),
        CHECK (start IS NULL OR (start >= 1 AND "end" > start))
    ) STRICT""",
    """CREATE TABLE findings (
        id INTEGER PRIMARY KEY,
        assessment TEXT NOT NULL REFERENCES assessments (slug),
        force TEXT NOT NULL REFERENCES forces (slug),
        criterion TEXT NOT NULL,
        outcome TEXT,
        basis TEXT NOT NULL
            CHECK (basis IN ('letter', 'table', 'press', 'statement', 'inspector')),
        source TEXT NOT NULL,
        author TEXT NOT NULL,
        reason TEXT,
        recorded_at TEXT NOT NULL,
        load INTEGER REFERENCES loads (id),
        CHECK (outcome IS NOT NULL OR reason IS NOT NULL),
        FOREIGN KEY (criterion, outcome) REFERENCES outcomes (criterion, outcome)
    ) STRICT""",
    """CREATE TABLE finding_passages (
        finding INTEGER NOT NULL REFERENCES findings (id),
        passage INTEGER NOT NULL REFERENCES passages (id),
        PRIMARY KEY (finding, passage)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE confirmations (
        id INTEGER PRIMARY KEY,
        finding INTEGER NOT NULL REFERENCES findings (id),
        author TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        note TEXT
    ) STRICT""",
    "CREATE INDEX findings_newest ON findings (assessment, force, criterion, id)",
    "CREATE INDEX findings_of_load ON findings (load)",
    "CREATE INDEX documents_of_force ON documents (assessment, force)",
    "CREATE INDEX documents_of_load ON documents (load)",
    "CREATE INDEX documents_replaced ON documents (replaces)",
    "CREATE INDEX passages_of_document ON passages (document)",
    "CREATE INDEX loads_of_file ON loads (sha256)",
    "CREATE INDEX loads_withdrawn ON loads (withdraws)",
)

DRAFT_TABLES = (
    """CREATE TABLE drafts (
        id INTEGER PRIMARY KEY,
        author TEXT NOT NULL,
        created_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE draft_versions (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES drafts (id),
        name TEXT NOT NULL,
        what TEXT NOT NULL CHECK (what IN ('created', 'saved', 'beside', 'restored', 'renamed',
            'duplicated', 'put away', 'taken out')),
        body TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        author TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        based_on INTEGER REFERENCES draft_versions (id)
    ) STRICT""",
    "CREATE INDEX versions_of_draft ON draft_versions (draft, id)",
)

AUDIT = """CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    noted_at TEXT NOT NULL,
    person TEXT NOT NULL,
    email TEXT,
    role TEXT NOT NULL CHECK (role IN ('none', 'reader', 'inspector', 'editor')),
    act TEXT NOT NULL,
    about TEXT NOT NULL,
    reason TEXT
) STRICT"""

REVIEW = (
    "ALTER TABLE confirmations ADD COLUMN takes_back INTEGER REFERENCES confirmations (id)",
    "CREATE INDEX confirmations_of_finding ON confirmations (finding, id)",
    """CREATE TABLE replies (
        id INTEGER PRIMARY KEY,
        finding INTEGER NOT NULL REFERENCES findings (id),
        reply TEXT NOT NULL,
        replied_on TEXT NOT NULL,
        author TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        takes_back INTEGER REFERENCES replies (id)
    ) STRICT""",
    "CREATE INDEX replies_of_finding ON replies (finding, id)",
    """CREATE TABLE sign_offs (
        id INTEGER PRIMARY KEY,
        assessment TEXT NOT NULL REFERENCES assessments (slug),
        name TEXT NOT NULL,
        moment TEXT NOT NULL,
        author TEXT NOT NULL,
        recorded_at TEXT NOT NULL
    ) STRICT""",
)

MARKING = (
    """CREATE TABLE markings (
        id INTEGER PRIMARY KEY,
        marking TEXT NOT NULL,
        author TEXT NOT NULL,
        recorded_at TEXT NOT NULL
    ) STRICT""",
    # What the data set says of itself follows, whoever writes the row.
    """CREATE TRIGGER markings_take_effect AFTER INSERT ON markings
    BEGIN UPDATE dataset SET marking = NEW.marking; END""",
    "ALTER TABLE sign_offs ADD COLUMN takes_back INTEGER REFERENCES sign_offs (id)",
)
