using DataAuditor.History;
using DataAuditor.Tests.Files;

namespace DataAuditor.Tests.History;

public sealed class AuditHistoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string FilePath => Path.Combine(_folder.Path, "orders.history.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Has_no_round_before_the_first() => Assert.Empty(AuditHistory.Read(FilePath, "orders"));

    [Fact]
    public void Keeps_one_line_a_round_with_what_trends_need()
    {
        AuditHistory.Append(FilePath, SampleReports.Round(0.1, "a", round: 7));
        AuditHistory.Append(FilePath, SampleReports.Round(0.2, "b"));

        Assert.Equal(2, File.ReadAllLines(FilePath).Length);
        var rounds = AuditHistory.Read(FilePath, "orders");
        Assert.Equal([1, 2], rounds.Select(round => round.Sequence));
        Assert.Equal([7, null], rounds.Select(round => round.Round));
        Assert.Equal("b", rounds[1].Data["synthetic"].Sha256);

        var measurement = rounds[1].Measurements[0];
        Assert.Equal(0.2, measurement.Value);
        Assert.Equal(new ConfidenceInterval(0.2 - 0.01, 0.2 + 0.01, 0.95, "dkw"), measurement.Interval);
        Assert.Equal(0.02, measurement.Parts["holdout"]);
        Assert.Equal(41, measurement.Parts.Count);
        Assert.Contains("column 59", measurement.Parts.Keys);
        Assert.DoesNotContain("column 0", measurement.Parts.Keys);
    }

    [Fact]
    public void Takes_the_same_data_twice_as_one_round()
    {
        AuditHistory.Append(FilePath, SampleReports.Round(0.1, "a"));
        AuditHistory.Append(FilePath, SampleReports.Round(0.2, "b"));
        var again = AuditHistory.Append(FilePath, SampleReports.Round(0.3, "b"));

        Assert.Equal(2, again.Sequence);
        Assert.Equal([0.1, 0.3], AuditHistory.Read(FilePath, "orders").Select(round => round.Measurements[0].Value));
    }

    [Fact]
    public void Orders_rounds_by_their_sequence_wherever_they_stand()
    {
        foreach (var data in new[] { "a", "b", "c" }) AuditHistory.Append(FilePath, SampleReports.Round(0.1, data));
        File.WriteAllLines(FilePath, File.ReadAllLines(FilePath).Reverse());
        AuditHistory.Append(FilePath, SampleReports.Round(0.1, "d"));

        Assert.Equal(["a", "b", "c", "d"], AuditHistory.Read(FilePath, "orders").Select(round => round.Data["synthetic"].Sha256));
    }

    [Fact]
    public void Is_the_old_or_the_new_one_wherever_its_writer_is_killed()
    {
        AuditHistory.Append(FilePath, SampleReports.Round(0.1, "a"));
        var old = File.ReadAllBytes(FilePath);
        var seen = new HashSet<int>();

        var kills = FragileDisk.KillAtEveryStep(
            512,
            disk => AuditHistory.Append(disk, FilePath, SampleReports.Round(0.2, "b")),
            () =>
            {
                seen.Add(AuditHistory.Read(FilePath, "orders").Count);
                File.WriteAllBytes(FilePath, old);
            });

        Assert.True(kills > 10, $"only {kills} steps");
        Assert.Equal([1, 2], seen.Order());
        Assert.Equal(2, AuditHistory.Read(FilePath, "orders").Count);
    }

    [Fact]
    public async Task Loses_no_round_that_is_accepted_while_others_are()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(at => Task.Run(() => AuditHistory.Append(FilePath, SampleReports.Round(0.1, $"data {at}")))));

        var rounds = AuditHistory.Read(FilePath, "orders");
        Assert.Equal(Enumerable.Range(1, 20), rounds.Select(round => round.Sequence));
        Assert.Equal(20, rounds.Select(round => round.Data["synthetic"].Sha256).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("<<<<<<< ours", "this line is no round of a history of data-auditor")]
    [InlineData("null", "this line is no round of a history of data-auditor")]
    [InlineData("""{ "schemaVersion": 1, "sequence": 2 }""", "this line is no round of a history of data-auditor")]
    [InlineData("""{ "schemaVersion": 2, "sequence": 2, "audit": "orders", "tool": { "name": "t", "version": "9" }, "data": {}, "measurements": [] }""", "this round has schema version 2; this version reads 1")]
    [InlineData("""{ "schemaVersion": 1, "sequence": 2, "audit": "other", "tool": { "name": "t", "version": "9" }, "data": {}, "measurements": [] }""", "this is a round of the audit 'other', not of 'orders'")]
    [InlineData("""{ "schemaVersion": 1, "sequence": 0, "audit": "orders", "tool": { "name": "t", "version": "9" }, "data": {}, "measurements": [] }""", "the sequence number is 0; it must be at least 1")]
    [InlineData("""{ "schemaVersion": 1, "sequence": 1, "audit": "orders", "tool": { "name": "t", "version": "9" }, "data": {}, "measurements": [] }""", "the sequence number 1 stands here a second time; give the later round a higher one")]
    public void Names_the_line_that_is_no_round_of_its_own_and_leaves_the_file_alone(string line, string message)
    {
        AuditHistory.Append(FilePath, SampleReports.Round(0.1, "a"));
        File.AppendAllText(FilePath, line + "\n");
        var before = File.ReadAllText(FilePath);

        foreach (var use in new Action[] { () => AuditHistory.Read(FilePath, "orders"), () => AuditHistory.Append(FilePath, SampleReports.Round(0.1, "b")) })
        {
            var wrong = Assert.Throws<AuditException>(use).Diagnostics.Single();
            Assert.Equal(DiagnosticCode.Manifest, wrong.Code);
            Assert.Equal(message, wrong.Message);
            Assert.Equal(new SourceLocation(FilePath, 2), wrong.Location);
        }

        Assert.Equal(before, File.ReadAllText(FilePath));
    }
}
