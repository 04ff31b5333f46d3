using DataAuditor.Data.Tests.Warehouses.Servers;

namespace DataAuditor.Tests.Warehouses;

/// <summary>What can happen to a cluster: an audit ends without a verdict, and says which shard is to blame.</summary>
public sealed class ClickHouseFaultTests(ClickHouseFaultTests.Cluster cluster) : IClassFixture<ClickHouseFaultTests.Cluster>
{
    private const string Orders = "INSERT INTO orders SELECT number, if(number % 10 = 0, NULL, number / 7), toString(number % 5) FROM numbers(1000)";

    private readonly ClickHouseCluster _cluster = cluster.Value;

    [ServerFact]
    public void A_whole_cluster_gives_a_verdict_that_names_the_table_and_the_variable()
    {
        using var audit = new QueriedAudit(_cluster.Address());
        var result = audit.Run();

        Assert.True(result.Passed);
        var data = result.Report.Data["synthetic"];
        Assert.Equal($"orders in {audit.Connection}", data.Path);
        Assert.Equal(1000, data.Records);
        Assert.Equal(64, data.Sha256.Length);
        Assert.Equal(data.Sha256, audit.Run().Report.Data["synthetic"].Sha256);
    }

    [ServerFact]
    public void A_shard_that_was_killed_before_is_named()
    {
        using var audit = new QueriedAudit(_cluster.Address());
        _cluster.Kill(2);
        try
        {
            AssertIncomplete(audit.Fault(), _cluster.Shard(2));
        }
        finally
        {
            _cluster.Start(2);
        }
    }

    [ServerFact]
    public void A_shard_that_is_killed_during_the_audit_is_named()
    {
        using var audit = new QueriedAudit(_cluster.Address());
        try
        {
            AssertIncomplete(audit.Fault(() => _cluster.Kill(1)), _cluster.Shard(1));
        }
        finally
        {
            _cluster.Start(1);
        }
    }

    [ServerFact]
    public void A_shard_that_is_killed_during_a_statement_is_named()
    {
        // Each shard takes its time; one of them is gone before it ends.
        using var audit = new QueriedAudit(_cluster.Address(), table: null, sql: "SELECT id, amount, sleep(1.5) FROM orders");
        var killing = Task.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5));
            _cluster.Kill(1);
        });
        try
        {
            AssertIncomplete(audit.Fault(), _cluster.Shard(1));
        }
        finally
        {
            killing.Wait();
            _cluster.Start(1);
        }
    }

    [ServerFact]
    public void A_shard_that_hangs_is_named_when_the_time_is_up()
    {
        using var audit = new QueriedAudit(_cluster.Address().Replace("timeout=30", "timeout=3", StringComparison.Ordinal));
        _cluster.Hang(2);
        try
        {
            var fault = audit.Fault();
            AssertIncomplete(fault, _cluster.Shard(2));
            Assert.Contains("within 3 s", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            _cluster.Wake(2);
        }
    }

    [ServerFact]
    public void A_coordinator_that_was_killed_is_named_where_there_is_no_other()
    {
        using var audit = new QueriedAudit(_cluster.Address(0));
        using var other = new QueriedAudit(_cluster.Address(0, 1));
        _cluster.Kill(0);
        try
        {
            AssertIncomplete(audit.Fault(), _cluster.Http(0));

            // The other server answers, and finds that the first, a shard too, is missing.
            AssertIncomplete(other.Fault(), _cluster.Shard(0));
        }
        finally
        {
            _cluster.Start(0);
        }
    }

    [ServerFact]
    public void Another_coordinator_takes_over_where_one_gives_no_connection()
    {
        var dead = ServerProcess.FreePort();
        using var audit = new QueriedAudit(_cluster.Address(0).Replace("@", $"@127.0.0.1:{dead},", StringComparison.Ordinal));
        Assert.True(audit.Run().Passed);
    }

    [ServerFact]
    public void A_coordinator_that_is_killed_during_the_audit_leaves_no_verdict()
    {
        using var audit = new QueriedAudit(_cluster.Address(0));
        try
        {
            AssertIncomplete(audit.Fault(() => _cluster.Kill(0)), _cluster.Http(0));
        }
        finally
        {
            _cluster.Start(0);
        }
    }

    [ServerFact]
    public void Rows_that_came_during_the_audit_leave_no_verdict()
    {
        using var audit = new QueriedAudit(_cluster.Address());
        var fault = audit.Fault(() => _cluster.Execute("INSERT INTO orders_local VALUES (5000, 1, 'x')", 1));
        Restore();
        AssertIncomplete(fault, _cluster.Shard(1));
        Assert.Contains("orders_local", fault.Message, StringComparison.Ordinal);
    }

    [ServerFact]
    public void Rows_that_were_exchanged_during_the_audit_leave_no_verdict()
    {
        using var audit = new QueriedAudit(_cluster.Address(), table: null, sql: "SELECT amount FROM orders_view");
        var fault = audit.Fault(() =>
        {
            _cluster.Execute("CREATE TABLE changed AS orders_local ENGINE = MergeTree ORDER BY id", 2);
            _cluster.Execute("INSERT INTO changed SELECT id, amount + 1, word FROM orders_local", 2);
            _cluster.Execute("RENAME TABLE orders_local TO was, changed TO orders_local", 2);
        });
        _cluster.Execute("DROP TABLE was", 2);
        Restore();
        AssertIncomplete(fault, _cluster.Shard(2));
        Assert.Contains("changed during the audit", fault.Message, StringComparison.Ordinal);
    }

    [ServerFact]
    public void A_statement_that_fails_while_it_answers_leaves_no_verdict()
    {
        using var audit = new QueriedAudit(_cluster.Address(), table: null, sql: "SELECT number, throwIf(number = 300000) AS fails FROM system.numbers LIMIT 1000000");
        var fault = audit.Fault();
        Assert.Equal(DiagnosticCode.EngineIncomplete, fault.Code);
        Assert.Contains("throwIf", fault.Message, StringComparison.Ordinal);
    }

    [ServerFact]
    public void Wrong_passwords_missing_rights_and_unknown_tables_are_the_manifests_faults()
    {
        AssertRefused("Wrong password", _cluster.Address().Replace(":r", ":wrong", StringComparison.Ordinal));
        AssertRefused("Access denied", _cluster.AddressOf("stranger"));
        AssertRefused("nowhere", _cluster.Address(), table: "nowhere");
        AssertRefused("Syntax error", _cluster.Address(), sql: "SELEC 1 FROM orders");
        AssertRefused("Syntax error", _cluster.Address(), sql: "SELECT 1); DROP TABLE orders; SELECT (1");
    }

    [ServerFact]
    public void A_user_who_may_not_read_there_gets_no_verdict()
    {
        using var audit = new QueriedAudit(_cluster.AddressOf("stranger").Replace("/default", "/other", StringComparison.Ordinal), table: "orders");
        Assert.Contains(audit.Fault().Code, new[] { DiagnosticCode.Manifest, DiagnosticCode.EngineIncomplete });
    }

    [ServerTheory]
    [InlineData("SELECT amount FROM orders SETTINGS skip_unavailable_shards = 1")]
    [InlineData("SELECT amount FROM (SELECT amount FROM orders settings max_threads = 1)")]
    [InlineData("SELECT amount FROM cluster('three', default, orders_local)")]
    [InlineData("SELECT amount FROM remote ('127.0.0.1', default, orders_local)")]
    [InlineData("SELECT amount FROM orders FORMAT CSV")]
    public void A_statement_that_takes_back_what_keeps_answers_whole_is_refused(string sql) =>
        AssertRefused("could leave out parts of the data unnoticed", _cluster.Address(), sql: sql);

    [ServerFact]
    public void An_empty_table_is_a_fault_of_the_data()
    {
        _cluster.CreateTable("empty", "id UInt8");
        using var audit = new QueriedAudit(_cluster.Address(), "empty");
        var fault = audit.Fault();
        Assert.Equal(DiagnosticCode.DataFile, fault.Code);
        Assert.Contains("empty in env:", fault.Message, StringComparison.Ordinal);
    }

    private void AssertRefused(string reason, string address, string? table = "orders", string? sql = null)
    {
        using var audit = new QueriedAudit(address, sql is null ? table : null, sql);
        var fault = audit.Fault();
        Assert.Equal(DiagnosticCode.Manifest, fault.Code);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    private static void AssertIncomplete(Diagnostic fault, string server)
    {
        Assert.Equal(DiagnosticCode.EngineIncomplete, fault.Code);
        Assert.Contains(server, fault.Message, StringComparison.Ordinal);
    }

    private void Restore() => Fill(_cluster);

    private static void Fill(ClickHouseCluster cluster)
    {
        for (var shard = 0; shard < ClickHouseCluster.Shards; shard++) cluster.Execute("TRUNCATE TABLE orders_local", shard);
        cluster.Execute(Orders);
    }

    /// <summary>A cluster that tests may break, if they mend it.</summary>
    public sealed class Cluster : IDisposable
    {
        private readonly Lazy<ClickHouseCluster> _cluster = new(static () =>
        {
            var cluster = new ClickHouseCluster();
            cluster.CreateTable("orders", "id UInt32, amount Nullable(Float64), word String");
            for (var shard = 0; shard < ClickHouseCluster.Shards; shard++) cluster.Execute("CREATE VIEW orders_view AS SELECT * FROM orders", shard);
            Fill(cluster);
            return cluster;
        });

        public ClickHouseCluster Value => _cluster.Value;

        public void Dispose()
        {
            if (_cluster.IsValueCreated) _cluster.Value.Dispose();
        }
    }
}
