using System.Globalization;
using System.Text;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.SensitiveSpans;

/// <summary>
/// Seeded lines of logs of many kinds, each with the spans in it: a form such as <c>login of {username} from {ipv4}</c> with drawn values in
/// its braces, or a line that only looks as if something were in it.
/// </summary>
internal sealed class ExposedLines(ulong seed)
{
    private const string Small = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const string Letters = Small + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly string[] Forms =
    [
        "sshd[{#}]: Accepted publickey for {username} from {ipv4} port {#} ssh2: RSA", "sshd[{#}]: Failed password for invalid user {username} from {ipv4} port {#} ssh2",
        "pam_unix(cron:session): session opened for user {username} by (uid=0)", "audit: login user={username} addr={ipv4} terminal=ssh res=success",
        "level=warn msg=\"quota exceeded\" username={username} mail={email} bytes={#}", "User {username} logged in from {ipv6}",
        "mail to=<{email}>, relay={host}[{ipv4}]:25, delay={#}.2, status=sent", "reset link sent to {email} for account {username} by admin",
        "mysql://{username}:{password}@{host}:3306/shop timed out", "cloning https://{username}:{password}@code.example.org/team/app.git", "using amqps://{username}:{password}@{host}/jobs",
        "config loaded: db_password={password} pool={#}", "env PASSWD='{password}' exported", "{\"event\":\"signup\",\"email\":\"{email}\",\"password\":\"{password}\"}",
        "export AWS_ACCESS_KEY_ID={aws-key}", "leaked key {aws-key} in commit", "remote: invalid token {github-token}", "hook https://ci.example.org?key={github-token}", "slack token {slack-token} revoked",
        "Authorization: Bearer {jwt}", "cookie jwt={jwt}; Path=/", "GET /v1/items?access_token={bearer} 401", "auth header: Bearer {bearer}", "POST /api token={bearer}&limit={#}",
        "dumping -----BEGIN OPENSSH PRIVATE KEY-----{private-key}", "charge {credit-card} amount={#}.00", "card number: {credit-card} expired", "sepa transfer to {iban} accepted", "iban={iban}",
        "applicant ssn={ssn} verified", "SSN {ssn} on file, callback {phone}", "sms to {phone} delivered in {#} ms", "lease {ipv4} bound to {mac} on eth1", "arp who-has {ipv4} tell {mac}",
        "job {uuid} started on {host}", "[req-{uuid}] GET /servers 200 len: {#}", "trace_id={uuid} span=4 ok", "cannot open {home-path}: no such file", "saved to {home-path}", "backup of {home-path} done",
        "resolved {host} in {#} ms", "node={host} state=ready", "kernel: martian source {ipv4} from {ipv4}, on dev eth0", "neighbor [{ipv6}]:179 up", "http client {ipv6} gone after {#} s",
    ];

    private static readonly string[] Nothing =
    [
        "GET /index.html HTTP/1.1 200 {#}", "upgraded libssl to 3.0.{#}.1.2", "cache hit ratio 0.{#} after 12:34:56", "std::map::at threw in foo::bar::baz", "worker {#} finished task of type user-input",
        "kernel build 6.1.0.{#}.9 loaded", "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "order 5{#}42 shipped at 2024-03-0{#}", "disk /dev/sda{#} mounted on /var/lib/data",
        "java.lang.IllegalStateException at org.acme.internal.Pool.take(Pool.java:{#})", "INFO session timeout set to {#} s", "password policy updated, token cache cleared", "1{#}.300.2.1 is no address", "user unknown, group unknown",
        "thread main:{#} waiting for lock", "memory 0x7ffe{#}a0 freed", "feature flags: a=1 b=true c=off", "sync done: 12 added, 3 removed, 0 failed", "card 1234-5678-9012-3456 test", "x86_64-linux-gnu gcc-12.2.0 ok",
    ];

    private readonly Xoshiro256 _random = Xoshiro256.Keyed(seed, "exposed lines");

    /// <summary>The next line, and the kind and text of its spans.</summary>
    public (string Text, IReadOnlyList<(string Kind, string Value)> Spans) Next()
    {
        var form = Pick(Whole(3) == 0 ? Nothing : Forms);
        var (text, spans) = (new StringBuilder(), new List<(string, string)>());
        var rest = form.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            var close = rest[open..].IndexOf('}') + open;
            var kind = rest[(open + 1)..close].ToString();
            text.Append(rest[..open]);
            if (kind.AsSpan().ContainsAny("\",:"))
            {
                // A brace of JSON is itself.
                text.Append('{');
                rest = rest[(open + 1)..];
                continue;
            }

            rest = rest[(close + 1)..];
            if (kind == "#") text.Append(1 + Whole(9));
            else if (kind == "private-key") spans.Add((kind, "-----BEGIN OPENSSH PRIVATE KEY-----"));
            else
            {
                spans.Add((kind, Value(kind)));
                text.Append(spans[^1].Item2);
            }
        }

        return (text.Append(rest).ToString(), spans);
    }

    private string Value(string kind) => kind switch
    {
        "username" => Pick(["olga", "t.nakamura", "svc-deploy", "postgres", "admin7", "backup_user", "ubuntu", "lee", "qa.bot", "x9"]),
        "password" => Pick(["Tr0ub4dor&3", "correct-horse", "pa$$w0rd!", "Winter2024", "q1w2e3r4", "l3tm3in.", "zX9#kk"]).TrimEnd('.'),
        "email" => $"{Pick(["olga", "t.nakamura", "lee+news", "a_b"])}{Whole(99)}@{Pick(["example.net", "mail.example.com", "uni.example.edu", "firma.example.de"])}",
        "host" => Pick(["web-{0}.prod.example.net", "k8s-node-{0}.cluster.local", "srv{0}.corp.example.com", "ip-10-1-2-{0}.us-west-2.compute.internal", "gw{0}.dc.example.org", "mx{0}.lan"]).Replace("{0}", Number(1 + Whole(99)), StringComparison.Ordinal),
        "ipv4" => string.Join('.', 1 + Whole(223), Whole(256), Whole(256), 1 + Whole(254)),
        "ipv6" => Pick(["2a02:{0}:{1}::5", "fe80::{0}:{1}:12ab:1%eth0", "fd12:{0}::{1}", "2001:470:{0}:{1}:1:2:3:4", "::ffff:{2}"]).Replace("{0}", Hex(4, least: 'a'), StringComparison.Ordinal).Replace("{1}", Hex(3, least: '1'), StringComparison.Ordinal).Replace("{2}", Value("ipv4"), StringComparison.Ordinal),
        "mac" => Whole(3) switch { 0 => string.Join(':', Pairs()), 1 => string.Join('-', Pairs()).ToUpperInvariant(), _ => $"{Hex(4)}.{Hex(4)}.{Hex(4)}" },
        "uuid" => $"{Hex(8)}-{Hex(4)}-4{Hex(3)}-a{Hex(3)}-{Hex(12)}",
        "aws-key" => "AKIA" + Text(15, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") + "7",
        "github-token" => Pick(["ghp", "gho", "ghs"]) + "_" + Text(35, Letters) + "4",
        "slack-token" => Pick(["xoxb-", "xoxp-"]) + Digits(11) + "-" + Text(24, Letters),
        "jwt" => $"eyJhbGciOiJIUzI1NiJ9.eyJ{Text(30, Letters)}.{Text(43, Letters)}",
        "bearer" => Text(20 + Whole(30), Letters) + "5",
        "credit-card" => Card(),
        "iban" => Iban(),
        "ssn" => $"{100 + Whole(500)}-{10 + Whole(89)}-{1000 + Whole(8999)}",
        "phone" => Pick(["+1-{0}-555-0{1}", "+44 20 7946 0{1}", "({0}) 555-0{1}", "+49 30 1234{1}"]).Replace("{0}", Number(201 + Whole(700)), StringComparison.Ordinal).Replace("{1}", Digits(3), StringComparison.Ordinal),
        "home-path" => Pick(["/home/{0}/.bashrc", "/Users/{0}/Library/Logs/app.log", @"C:\Users\{0}\Documents\report.docx", "/home/{0}/src/main.c"]).Replace("{0}", Value("username"), StringComparison.Ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    private string Card()
    {
        var digits = Pick(["4", "51", "55", "6011"]);
        digits += Digits(15 - digits.Length);
        var sum = digits.Reverse().Select((digit, place) => (digit - '0') * (place % 2 == 0 ? 2 : 1)).Sum(doubled => doubled > 9 ? doubled - 9 : doubled);
        digits += Number((10 - (sum % 10)) % 10);
        return Whole(3) switch { 0 => digits, 1 => Grouped(digits, ' '), _ => Grouped(digits, '-') };
    }

    private string Iban()
    {
        var (country, account) = Whole(2) == 0 ? ("DE", Digits(18)) : ("NL", "INGB" + Digits(10));
        var remainder = (account + country + "00").Aggregate(0L, static (value, one) => char.IsDigit(one) ? ((value * 10) + one - '0') % 97 : ((value * 100) + one - 'A' + 10) % 97);
        var iban = country + (98 - remainder).ToString("00", CultureInfo.InvariantCulture) + account;
        return Whole(2) == 0 ? iban : Grouped(iban, ' ');
    }

    private static string Grouped(string text, char separator) => string.Join(separator, text.Chunk(4).Select(static group => new string(group)));

    private IEnumerable<string> Pairs() => Enumerable.Range(0, 6).Select(pair => pair == 0 ? "0a" : Hex(2));

    private string Hex(int length, char least = '0') => least + Text(length - 1, "0123456789abcdef");

    private string Digits(int length) => Text(length, "0123456789");

    private string Text(int length, string from) => string.Concat(Enumerable.Range(0, length).Select(_ => from[Whole(from.Length)]));

    private string Pick(string[] from) => from[Whole(from.Length)];

    private int Whole(int below) => (int)_random.NextInt64(below);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
