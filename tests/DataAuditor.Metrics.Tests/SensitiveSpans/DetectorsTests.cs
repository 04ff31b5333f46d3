using DataAuditor.Metrics.SensitiveSpans;

namespace DataAuditor.Metrics.Tests.SensitiveSpans;

public sealed class DetectorsTests
{
    [Theory]
    [InlineData("write to ann.b+c@mail.example.org.", "email: ann.b+c@mail.example.org")]
    [InlineData("GET /reset?to=ann%40example.org&x=1", "email: ann%40example.org")]
    [InlineData("from 10.0.0.255:80", "ipv4: 10.0.0.255")]
    [InlineData("/10.250.19.102:54106 dest", "ipv4: 10.250.19.102")]
    [InlineData("route 10.20.0.0/16 via 10.20.0.1", "cidr: 10.20.0.0/16", "ipv4: 10.20.0.1")]
    [InlineData("[2001:db8::9c43]:443", "ipv6: 2001:db8::9c43")]
    [InlineData("rhost=fe80::1a2b:3c4d node=5b:9a:78:75:25:1e", "ipv6: fe80::1a2b:3c4d", "mac: 5b:9a:78:75:25:1e")]
    [InlineData("addr:fe80::1a2b:3c4d BSSID:5b:9a:78:75:25:1e mac:5b:9a:78:75:25:1f", "ipv6: fe80::1a2b:3c4d", "mac: 5b:9a:78:75:25:1e", "mac: 5b:9a:78:75:25:1f")]
    [InlineData("GET http" + "://10.0.0.5/24?x", "ipv4: 10.0.0.5")]
    [InlineData("GET http" + "://192.168.1.10/1.html", "ipv4: 192.168.1.10")]
    [InlineData("default 0.0.0.0/0 via 10.0.0.1", "ipv4: 10.0.0.1")]
    [InlineData("via ::ffff:10.1.2.3, then", "ipv6: ::ffff:10.1.2.3")]
    [InlineData("on fe80::c88:dd13:f00b:634b%eth0 up", "ipv6: fe80::c88:dd13:f00b:634b%eth0")]
    [InlineData("listening on ::1: done", "ipv6: ::1")]
    [InlineData("prefix 2001:db8::/32 added", "cidr: 2001:db8::/32")]
    [InlineData("mac 5b:9a:78:75:25:1e, D1-F8-91-27-6C-38 and d37a.9edf.a66b", "mac: 5b:9a:78:75:25:1e", "mac: D1-F8-91-27-6C-38", "mac: d37a.9edf.a66b")]
    [InlineData("[req-9bc36dd9-91c5-4314-898a-47625eb93b09 - -]", "uuid: 9bc36dd9-91c5-4314-898a-47625eb93b09")]
    [InlineData("see https://example.org/a?b=c#d, or not", "url: https://example.org/a?b=c#d")]
    [InlineData("(www.example.org)", "url: www.example.org")]
    [InlineData("at ftp://ann@10.0.0.1/x.", "username: ann", "ipv4: 10.0.0.1")]
    [InlineData("amqp://svc:p%40ss@rabbit-1:5672/vhost", "username: svc", "password: p%40ss", "host: rabbit-1")]
    [InlineData("redis://:s3cret@cache.prod.example.net:6379/0", "password: s3cret", "host: cache.prod.example.net")]
    [InlineData("call +49 89 1234567 now", "phone: +49 89 1234567")]
    [InlineData("call (202) 555-0168.", "phone: (202) 555-0168")]
    [InlineData("call 202-555-0168", "phone: 202-555-0168")]
    [InlineData("msisdn=4915112345678 ok", "phone: 4915112345678")]
    [InlineData("ssn 539-16-7481", "ssn: 539-16-7481")]
    [InlineData("dob: 1985-03-12, born 12.03.1985", "date-of-birth: 1985-03-12", "date-of-birth: 12.03.1985")]
    [InlineData("""{"date_of_birth": "03/12/1985"}""", "date-of-birth: 03/12/1985")]
    public void Find_addresses_and_numbers(string text, params string[] expected) => AssertFound(expected, text);

    [Theory]
    [InlineData("Invalid user oracle from 1.2.3.9", "username: oracle", "ipv4: 1.2.3.9")]
    [InlineData("input_userauth_request: invalid user test9 [preauth]", "username: test9")]
    [InlineData("session opened for user cyrus by (uid=0)", "username: cyrus")]
    [InlineData("Failed publickey for git from 10.1.1.1 port 22", "username: git", "ipv4: 10.1.1.1")]
    [InlineData("logged in as alice.b.", "username: alice.b")]
    [InlineData("rhost=web-07.example.com  user=root", "host: web-07.example.com", "username: root")]
    [InlineData("""{"user":"bob","password":"a \"b"}""", "username: bob", "password: a \\\"b")]
    [InlineData("Access denied for user 'shop'@'localhost' (using password: YES)", "username: shop")]
    [InlineData("sudo:   deploy : TTY=pts/0 ; PWD=/home" + "/deploy ; USER=root", "username: deploy", "home-path: /home" + "/deploy", "username: root")]
    [InlineData("sudo: ec2-user : TTY=pts/0 ; USER=root", "username: ec2-user", "username: root")]
    [InlineData("CRON[9]: (www-data) CMD (x)", "username: www-data")]
    [InlineData("CRON[9]: (postgresql) CMD (x)", "username: postgresql")]
    [InlineData("OUTPUT /home" + "/alice/r.csv", "home-path: /home" + "/alice/r.csv")]
    [InlineData("msg=\"open \\\"/home" + "/bob/x\\\" failed\"", "home-path: /home" + "/bob/x")]
    [InlineData("connect to node3.rack1.internal now", "host: node3.rack1.internal")]
    [InlineData("proxy.cs.example.edu:5070 open", "host: proxy.cs.example.edu")]
    [InlineData("hostname: srv-db1", "host: srv-db1")]
    [InlineData("open '/home" + "/ann/my file' failed", "home-path: /home" + "/ann/my file")]
    [InlineData(@"stat C:\Users" + @"\Ann Law\Desktop\x.txt: denied", @"home-path: C:\Users" + @"\Ann Law\Desktop\x.txt")]
    [InlineData("read /Users" + "/ann/b c.txt: denied", "home-path: /Users" + "/ann/b c.txt")]
    [InlineData("sessionid:0x14ed93111f20005", "session-id: 0x14ed93111f20005")]
    [InlineData("Cookie: JSESSIONID=8A7F6B5C4D3E2F1A; theme=dark", "session-id: 8A7F6B5C4D3E2F1A")]
    public void Find_accounts_machines_and_sessions(string text, params string[] expected) => AssertFound(expected, text);

    [Theory]
    [InlineData("password=p@ss,w0rd rejected", "password: p@ss,w0rd")]
    [InlineData("user=ann,passwd=hunter2,host=db-1", "username: ann", "password: hunter2", "host: db-1")]
    [InlineData("DB_PASSWORD='x y z'", "password: x y z")]
    [InlineData("body=\"{\\\"password\\\":\\\"hunter2\\\",\\\"user\\\":\\\"bob\\\",\\\"ip\\\":\\\"10.1.2.3\\\"}\"", "password: hunter2", "username: bob", "ipv4: 10.1.2.3")]
    [InlineData("password: hunter2", "password: hunter2")]
    [InlineData("Authorization: Basic YWxpY2U6c2VjcmV0MQ==", "password: YWxpY2U6c2VjcmV0MQ==")]
    [InlineData("Authorization: Bearer 7Fm11w3E5gZQZFjqNNBTUY4W", "bearer: 7Fm11w3E5gZQZFjqNNBTUY4W")]
    [InlineData("GET /a?access_token=Zx81kk2l3m&x=1", "bearer: Zx81kk2l3m")]
    [InlineData("X-Api-Key: 9f8e7d6c5b4a", "api-key: 9f8e7d6c5b4a")]
    [InlineData("key dump: -----BEGIN EC PRIVATE KEY-----", "private-key: -----BEGIN EC PRIVATE KEY-----")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMIIE+/=\nx9\n-----END PRIVATE KEY-----.", "private-key: -----BEGIN PRIVATE KEY-----\nMIIE+/=\nx9\n-----END PRIVATE KEY-----")]
    [InlineData("card 6011 8492 8647 8379, 4376765553055225", "credit-card: 6011 8492 8647 8379", "credit-card: 4376765553055225")]
    [InlineData("to GB24 WEST 9652 1991 5505 01 or DE85892038356948854361", "iban: GB24 WEST 9652 1991 5505 01", "iban: DE85892038356948854361")]
    public void Find_secrets_and_accounts_of_banks(string text, params string[] expected) => AssertFound(expected, text);

    // In two pieces, so that nobody who looks for secrets in the sources finds one.
    [Theory]
    [InlineData("aws-key", "AKIA", "URCVMIYWZ5MJ6T3A")]
    [InlineData("aws-key", "ASIA", "URCVMIYWZ5MJ6T3A")]
    [InlineData("github-token", "ghp_", "RVXe1iGlU9q5HNPWBvOdSyQtfkd2EJr0F5mV")]
    [InlineData("github-token", "github_pat_", "11ABCDE0Y0abcdefghijkl_mnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ0123")]
    [InlineData("gitlab-token", "glpat-", "x9Yz8Wv7Ut6Sr5Qp4On3")]
    [InlineData("npm-token", "npm_", "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8")]
    [InlineData("slack-token", "xoxb-", "326419463639-sqRPS5tCTsWVfrY0DNAYMSxw")]
    [InlineData("stripe-key", "sk_live_", "4eC39HqLyjWDarjtT1zdp7dc")]
    [InlineData("google-key", "AIza", "SyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q")]
    [InlineData("api-key", "sk-", "proj-a1B2c3D4e5F6g7H8i9J0")]
    [InlineData("jwt", "eyJhbGciOiJIUzI1NiJ9", ".eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U")]
    public void Find_tokens_by_their_form_wherever_they_stand(string kind, string prefix, string rest)
    {
        foreach (var around in new[] { "{0}", "push with {0} failed", "token={0}&x=1", "Authorization: Bearer {0}", "password=\"{0}\"" })
        {
            AssertFound([$"{kind}: {prefix}{rest}"], string.Format(System.Globalization.CultureInfo.InvariantCulture, around, prefix + rest));
        }
    }

    [Theory]
    [InlineData("version 1.2.3.4.5")]
    [InlineData("build 10.0.19045.3803, release 1.2.3.4")]
    [InlineData("256.1.1.1 and 255.256.1.1 and 1.2.3")]
    [InlineData("libfoo-1.2.3.4.rpm")]
    [InlineData("0.0.0.0 mask 255.255.255.0 :: up")]
    [InlineData("at 12:34:56 on 2024-01-15, frame 12:34:56:78")]
    [InlineData("std::vector and A::B and a::b and a::b::c")]
    [InlineData("00:00:00:00:00:00 and ff:ff:ff:ff:ff:ff")]
    [InlineData("commit da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("@everyone, mail me @ home or user@localhost")]
    [InlineData("1000 2000 3000")]
    [InlineData("ISBN 978-3-16-148410-0")]
    [InlineData("worker (12345) 2024-01-02 10:00:00, delta +12345678 bytes")]
    [InlineData("the ratio 3:2, http: no")]
    [InlineData("card 4702050918487504, order 1234567890123, NL00ABNA0123456789")]
    [InlineData("blk_-1608999687919862906 and blk_4503599627370496")]
    [InlineData("000-12-3456 and 666-12-3456 and 078-05-1120")]
    [InlineData("at com.foo.Bar(Bar.java:12) in org.acme.internal.Thing")]
    [InlineData("check pass; user unknown")]
    [InlineData("user agent is old, the user interface from here, session for the client")]
    [InlineData("password: must be set; password=**** token=<TOKEN> user=<USER> secret=${SECRET}")]
    [InlineData("pass: 10, fail: 2, token: expired")]
    [InlineData("logname= uid=0 euid=0 tty=NODEVssh ruser= ")]
    [InlineData("GET /home" + "/index.html HTTP/1.1")]
    [InlineData("/usr/local/bin/app and C:\\Users\\Public\\x")]
    [InlineData("Server: Apache-Coyote/1.1 and nginx/1.18.0")]
    [InlineData("jquery-3.6.0.min.js and app.local.yaml and data-01.json.gz")]
    [InlineData("from <IPV4> to email#3f by username#0a")]
    public void Leave_alone_what_only_looks_like_it(string text) => Assert.Empty(Found(text));

    [Fact]
    public void Find_only_the_types_that_are_asked_for()
    {
        var emails = new Detectors([SensitiveType.Email], AddressRanges.All, [], Allowed.Nothing);

        Assert.Equal(["email"], emails.Find("a@b.org 10.0.0.1").Select(span => span.Kind));
    }

    [Fact]
    public void Give_a_link_the_parts_of_it_that_are_not_asked_for()
    {
        var links = new Detectors([SensitiveType.Url], AddressRanges.All, [], Allowed.Nothing);

        Assert.Equal(["https://ann:pw1@10.0.0.1/x"], links.Find("see https://ann:pw1@10.0.0.1/x.").Select(span => span.In("see https://ann:pw1@10.0.0.1/x.").ToString()));
    }

    private static void AssertFound(string[] expected, string text) => Assert.Equal(expected, Found(text));

    private static IEnumerable<string> Found(string text) => Detectors.BuiltIn.Find(text).Select(span => $"{span.Kind}: {span.In(text)}");
}
