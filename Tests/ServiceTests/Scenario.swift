import TestSupport
import Testing

/// How to have claimd tell of certain kinds of event.
struct Scenario: Sendable, CustomTestStringConvertible {
    /// What happens, in words.
    let testDescription: String
    /// The kinds that are then told of.
    let kinds: [String]
    /// The instance it happens to; nil is `claimd.service`.
    var instance: String?
    /// What its configuration says.
    var configuration = ""
    /// Whether claimd is started first.
    var isStarted = true
    /// What is done before claimd is made ready, in the machine.
    var before = ""
    /// What is done, in the machine and as root; `$ROOT` is the root, `$UNIT` the unit.
    let script: String
    /// What is done afterwards, whatever happened.
    var after = ""
}

extension Scenario {
    /// All of them.
    static let all: [Scenario] = [
        Scenario(
            testDescription: "a stop and a start",
            kinds: ["started", "watching", "ready", "stopping", "stopped"],
            script: "systemctl restart $UNIT"
        ),
        Scenario(
            testDescription: "files of all sorts",
            kinds: ["stored", "duplicate", "rejected", "left-alone", "held-back"],
            script: """
                cd $ROOT/intake
                echo 'The mayor said that three roads were shut.' > /home/anna/text
                cp /home/anna/text /home/anna/copy
                mv /home/anna/text a.txt
                until [ "$(sqlite3 -readonly $ROOT/claims.db 'SELECT count(*) FROM sighting' 2> /dev/null)" = 1 ]; do
                    sleep 0.05
                done
                mv /home/anna/copy b.txt
                head -c 10 /dev/zero > bad.txt
                mkfifo pipe
                : > c.part
                """
        ),
        Scenario(
            testDescription: "a sidecar before its file",
            kinds: ["deferred", "metadata-applied", "resumed"],
            script: """
                cd $ROOT/intake
                echo '{"publisher": "Example Post"}' > /home/anna/sidecar
                mv /home/anna/sidecar a.txt.meta.json
                until [ "$(sqlite3 -readonly $ROOT/claims.db 'SELECT count(*) FROM deferral' 2> /dev/null)" = 1 ]; do
                    sleep 0.05
                done
                echo 'The mayor said that three roads were shut.' > /home/anna/text
                mv /home/anna/text a.txt
                """
        ),
        Scenario(
            testDescription: "a folder that is listed at intervals",
            kinds: ["polling"],
            configuration: "watch: polling\npoll_seconds: 1\n",
            script: ":"
        ),
        Scenario(
            testDescription: "no watch left for claimd's user",
            kinds: ["watch-limit"],
            configuration: "poll_seconds: 1\n",
            isStarted: false,
            // inotify_init1(2), by its number: 294 on x86-64, 26 on the others.
            before: """
                number=26
                [ "$(uname -m)" != x86_64 ] || number=294
                systemd-run --quiet --unit=hog --uid=claimd --property=LimitNOFILE=4096 --property=Type=forking \\
                    perl -e 'while (syscall('$number', 0) >= 0) {} fork and exit; sleep'
                """,
            script: "systemctl start $UNIT",
            after: "systemctl stop hog"
        ),
        Scenario(
            testDescription: "an intake folder that is moved away",
            kinds: ["watch-lost"],
            script: """
                mv $ROOT/intake $ROOT/away
                install -d -m 3730 -o claimd -g claimd-drop $ROOT/intake
                """,
            after: "rm -rf /var/lib/claimd/away"
        ),
        Scenario(
            testDescription: "an end while a file is in hand",
            kinds: ["recovered"],
            // Between the ledger's word and the file's move there is little time: as often as it takes.
            script: """
                since=$(date +@%s)
                mkdir /home/anna/many
                round=0
                until journalctl --since=$since --unit=$UNIT CLAIMD_EVENT=recovered | grep -q claimd; do
                    round=$((round + 1))
                    for n in $(seq 200); do echo "The mayor said that $n roads of $round were shut." > /home/anna/many/$n; done
                    seen="sqlite3 -readonly $ROOT/claims.db 'SELECT count(*) FROM sighting'"
                    before=$(eval $seen)
                    mv -t $ROOT/intake /home/anna/many/* || :
                    until [ $(eval $seen) -gt $((before + 20)) ]; do :; done
                    systemctl kill --kill-whom=main --signal=KILL $UNIT
                    systemctl restart $UNIT
                    journalctl --sync
                done
                """,
            after: "rm -rf /home/anna/many"
        ),
        Scenario(
            testDescription: "a disk that fills up and is cleared",
            kinds: ["space-low", "space-recovered"],
            instance: "small",
            before: """
                mkdir -p /var/lib/claimd-small
                mount -t tmpfs -o size=128m,mode=711 small /var/lib/claimd-small
                chown claimd: /var/lib/claimd-small
                """,
            script: """
                fallocate -l 100M $ROOT/filling
                echo 'The mayor said that three roads were shut.' > $ROOT/text
                mv $ROOT/text $ROOT/intake/a.txt
                until journalctl --output=cat --unit=$UNIT CLAIMD_EVENT=space-low | grep -q .; do sleep 0.05; done
                rm $ROOT/filling
                """,
            after: "systemctl stop claimd@small; umount /var/lib/claimd-small; rmdir /var/lib/claimd-small"
        ),
        Scenario(
            testDescription: "a ledger that is none",
            kinds: ["ledger-failed"],
            isStarted: false,
            script: """
                head -c 8192 /dev/urandom > $ROOT/claims.db
                chown claimd:claimd-read $ROOT/claims.db
                systemctl start $UNIT || :
                """
        ),
        Scenario(
            testDescription: "a file where the archive is to be",
            kinds: ["storage-failed"],
            isStarted: false,
            script: """
                rmdir $ROOT/archive
                touch $ROOT/archive
                systemctl start $UNIT || :
                """,
            after: "rm -f /var/lib/claimd/archive"
        ),
        Scenario(
            testDescription: "a list of places that is cut off",
            kinds: ["installation-failed"],
            isStarted: false,
            before: "cp /usr/share/claimd/places.tsv /root/places.tsv; truncate -s 1M /usr/share/claimd/places.tsv",
            script: "systemctl start $UNIT || :",
            after: "mv /root/places.tsv /usr/share/claimd/places.tsv"
        ),
        Scenario(
            testDescription: "a wrong configuration and a good one",
            kinds: ["configuration-rejected", "configuration-loaded"],
            isStarted: false,
            script: """
                echo 'no_such_key: 1' >> /etc/claimd/claimd.yaml
                systemctl start $UNIT || :
                sed -i '$d' /etc/claimd/claimd.yaml
                systemctl start $UNIT
                """
        ),
        Scenario(
            testDescription: "what people decide about a rejected file",
            kinds: ["refused", "retried", "discarded"],
            script: """
                head -c 10 /dev/zero > /home/anna/bad
                mv /home/anna/bad $ROOT/intake/bad.txt
                job() { sqlite3 -readonly $ROOT/claims.db "SELECT job FROM rejection ORDER BY id DESC LIMIT 1"; }
                until [ -e $ROOT/rejected/bad.txt.reason.json ] && [ -n "$(job)" ]; do sleep 0.05; done
                first=$(job)
                setpriv --reuid=zoe --regid=zoe --init-groups claimctl rejected discard $first --root $ROOT || :
                claimctl rejected retry $first --root $ROOT
                until [ "$(job)" != $first ] && [ -e $ROOT/rejected/bad.txt.reason.json ]; do sleep 0.05; done
                claimctl rejected discard $(job) --root $ROOT
                """
        ),
    ]
}
