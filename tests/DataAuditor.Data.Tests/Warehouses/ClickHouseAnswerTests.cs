using System.Text.RegularExpressions;
using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Data.Warehouses;

namespace DataAuditor.Data.Tests.Warehouses;

/// <summary>Answers that look whole to HTTP, and are not.</summary>
public sealed class ClickHouseAnswerTests
{
    private const string Meta = """{ "meta": [ { "name": "n", "type": "UInt64" }, { "name": "s", "type": "Nullable(String)" } ], """;

    private const string Whole = Meta + """ "data": [ [1, "a"], [2, null] ], "rows": 2, "statistics": { "elapsed": 0.1 } }""";

    [Fact]
    public void A_whole_answer_is_taken()
    {
        using var server = new PlayedServer(200, Whole);
        Assert.Equal(["1 a", "2 "], Ask(server));
        Assert.Equal("SELECT 1", server.Asked!.Value.Sql);
        foreach (var setting in new[] { "wait_end_of_query=1", "skip_unavailable_shards=0", "readonly=2", "max_execution_time=20", "database=d" }) Assert.Contains(setting, server.Asked.Value.Settings, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", server.Asked.Value.Settings, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_of_before_are_not_taken_where_a_server_keeps_them()
    {
        using var old = new PlayedServer(200, Whole);
        Ask(old);
        foreach (var setting in new[] { "use_query_cache", "read_overflow_mode_leaf", "limit=" }) Assert.DoesNotContain(setting, old.Asked!.Value.Settings, StringComparison.Ordinal);

        using var recent = new PlayedServer(200, Whole, settings: ["use_query_cache", "limit", "read_overflow_mode_leaf"]);
        Ask(recent);
        foreach (var setting in new[] { "&use_query_cache=0", "&read_overflow_mode_leaf=throw", "&limit=0" }) Assert.Contains(setting, recent.Asked!.Value.Settings, StringComparison.Ordinal);
        Assert.DoesNotContain("offset", recent.Asked!.Value.Settings, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_statement_has_a_name_of_its_own()
    {
        using var server = new PlayedServer(200, Whole);
        string[] names = [.. Enumerable.Range(0, 3).Select(_ =>
        {
            Ask(server);
            return Regex.Match(server.Asked!.Value.Settings, "query_id=(?<id>[^&]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["id"].Value;
        })];
        Assert.All(names, static name => Assert.Matches("^data-auditor-[0-9a-f]{32}$", name));
        Assert.Distinct(names);
    }

    [Theory]
    [InlineData(Meta + """ "data": [ [1, "a"], [2, nullCode: 241, e.displayText() = DB::Exception: Memory limit exceeded, e.what() = DB::Exception""", "Memory limit exceeded")]
    [InlineData(Meta + """ "data": [ [1, "a"]Code: 395, e.displayText() = DB::Exception: Received from 10.0.0.7:9000. DB::Exception: Broken., e.what() = DB::Exception""", "10.0.0.7:9000")]
    [InlineData(Meta + """ "data": [ [1, "a"] ], "rows": 1 } Code: 395. DB::Exception: Late. (VERSION 24.1)""", "Late")]
    [InlineData(Meta + """ "data": [ [1, "a"] ], "rows": 2 }""", "counts 2 rows, and has 1")]
    [InlineData(Meta + """ "data": [ [1, "a"] ] }""", "counts -1 rows")]
    [InlineData(Meta + """ "data": [ [1, "a"], """, "not whole")]
    [InlineData(Meta + """ "data": [ [1] ], "rows": 1 }""", "not whole")]
    [InlineData(Meta + """ "data": [ [1, "a", 3] ], "rows": 1 }""", "not whole")]
    [InlineData(Meta + """ "data": [ 1 ], "rows": 1 }""", "not whole")]
    [InlineData("""{ "meta": 3, "data": [ ], "rows": 0 }""", "not whole")]
    [InlineData("""{ "meta": [ { "nome": 3 } ], "data": [ ], "rows": 0 }""", "not whole")]
    [InlineData("1\ta\n2\t\\N\n", "not whole")]
    [InlineData("<html>the proxy hush says hello</html>", "*** says hello")]
    [InlineData("", "not whole")]
    public void What_is_not_whole_leaves_no_row_to_judge_by(string body, string reason)
    {
        using var server = new PlayedServer(200, body);
        var fault = Fault(server);
        Assert.Equal(DiagnosticCode.EngineIncomplete, fault.Code);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_breaks_off_is_none()
    {
        using var server = new PlayedServer(200, Whole, breaksOff: true);
        Assert.Equal(DiagnosticCode.EngineIncomplete, Fault(server).Code);
    }

    [Theory]
    [InlineData(302, "", "302")]
    [InlineData(503, "busy", "503: busy")]
    [InlineData(500, "Code: 279, e.displayText() = DB::NetException: All connection tries failed. Log: \n\nCode: 210, e.displayText() = DB::NetException: Connection refused (10.0.0.3:9000), e.what() = DB::NetException\n, e.what() = DB::NetException", "Connection refused (10.0.0.3:9000)")]
    public void Another_status_is_the_clusters_fault(int status, string body, string reason)
    {
        using var server = new PlayedServer(status, body);
        var fault = Fault(server);
        Assert.Equal(DiagnosticCode.EngineIncomplete, fault.Code);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Count);
    }

    [Fact]
    public void A_server_that_repeats_the_password_is_not_repeated()
    {
        using var server = new PlayedServer(500, "Code: 62, e.displayText() = DB::Exception: Syntax error: remote('a', 'b', 'u', 'hush'), e.what() = DB::Exception");
        var fault = Fault(server);
        Assert.Equal(DiagnosticCode.Manifest, fault.Code);
        Assert.Contains("'***'", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_connection_that_fails_is_tried_elsewhere()
    {
        using var refusing = new PlayedServer(500, "Code: 241, e.displayText() = DB::Exception: Memory limit, e.what() = DB::Exception");
        using var whole = new PlayedServer(200, Whole);
        Assert.Contains("Memory limit", Fault($"127.0.0.1:{refusing.Port},127.0.0.1:{whole.Port}").Message, StringComparison.Ordinal);
        Assert.Equal(0, whole.Count);
        Assert.Equal(2, Ask($"127.0.0.1:{ServerProcess.FreePort()},127.0.0.1:{ServerProcess.FreePort()},127.0.0.1:{whole.Port}").Count);

        var tooMany = string.Join(',', Enumerable.Range(0, 3).Select(_ => $"127.0.0.1:{ServerProcess.FreePort()}")) + $",127.0.0.1:{whole.Port}";
        Assert.Equal(DiagnosticCode.EngineIncomplete, Fault(tooMany).Code);
        Assert.Equal(1, whole.Count);
    }

    private static Diagnostic Fault(PlayedServer server) => Fault($"127.0.0.1:{server.Port}");

    private static Diagnostic Fault(string hosts)
    {
        var fault = Assert.Throws<AuditException>(() => Ask(hosts));
        Assert.Null(fault.InnerException);
        return Assert.Single(fault.Diagnostics);
    }

    private static IReadOnlyList<string> Ask(PlayedServer server) => Ask($"127.0.0.1:{server.Port}");

    private static IReadOnlyList<string> Ask(string hosts)
    {
        using var variable = new Variable($"clickhouse://u:hush@{hosts}/d?timeout=20");
        using var warehouse = Warehouse.Open(variable.Connection, null);
        return [.. warehouse.Query("SELECT 1", default).Select(static row => $"{row.Text(0)} {row.Text(1)}")];
    }
}
