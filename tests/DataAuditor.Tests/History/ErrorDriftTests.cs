using System.Text.Json.Nodes;
using DataAuditor.Gates;
using DataAuditor.History;
using DataAuditor.Manifests;
using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Tests.History;

/// <summary>Rounds whose records break two rules at times, audited and accepted as a user does.</summary>
public sealed class ErrorDriftTests
{
    private const int Rounds = 15, Records = 400;

    private static readonly Gate[] Gates =
    [
        new() { History = HistoryAlarm.Collapse },
        new()
        {
            Metric = "tabular.validity.violation-rate",
            Max = 1,
            Options = new JsonObject
            {
                ["rules"] = JsonNode.Parse("""[ { "rule": "notNull", "column": "amount" }, { "rule": "range", "column": "amount", "min": 0 } ]"""),
            },
        },
    ];

    /// <summary>From 4 % empty amounts, three in a hundred more with every round.</summary>
    [Fact]
    public void Sounds_within_eight_rounds_of_errors_that_grow() => Assert.All(Enumerable.Range(0, 20), seed =>
    {
        var round = FirstAlarm((ulong)seed, static round => (0.04 + (0.03 * round), 0.04));

        Assert.InRange(round ?? Rounds, 2, 8);
    });

    /// <summary>As many errors as before, of another kind.</summary>
    [Fact]
    public void Sounds_where_one_kind_of_error_takes_the_place_of_another() => Assert.All(Enumerable.Range(0, 20), seed =>
    {
        var round = FirstAlarm((ulong)seed, static round => round < 6 ? (0.25, 0.02) : (0.02, 0.25));

        Assert.InRange(round ?? Rounds, 6, 9);
    });

    [Fact]
    [Trait("Category", "Slow")]
    public void Stays_silent_in_200_runs_with_an_unchanging_mix_of_errors() =>
        Assert.Empty(Enumerable.Range(1000, 200).AsParallel().Where(seed => FirstAlarm((ulong)seed, static _ => (0.08, 0.04)) is not null));

    /// <param name="shares">By round, from 0: of empty amounts, and of negative ones among all.</param>
    /// <returns>The position of the round; null where it never sounds.</returns>
    private static int? FirstAlarm(ulong seed, Func<int, (double Empty, double Negative)> shares)
    {
        using var folder = new TemporaryFolder();
        var random = Xoshiro256.Keyed(seed, "errors");
        for (var round = 0; round < Rounds; round++)
        {
            var manifest = new AuditManifest
            {
                Name = "errors",
                Modality = Modality.Tabular,
                Data = new AuditData { Synthetic = new DataInput.InMemory(Written(shares(round), random)) },
                Gates = Gates,
                HistoryPath = Path.Combine(folder.Path, "errors.history.jsonl"),
            };
            var result = Audit.Run(manifest, new AuditOptions { Threads = 1 });
            if (result.Gates[0].Verdict is not Verdict.Passed) return round;

            AuditHistory.Append(manifest.HistoryPath, result.Report);
        }

        return null;
    }

    private static Table Written((double Empty, double Negative) shares, Xoshiro256 random)
    {
        var nulls = new Bitmap(Records);
        var amounts = new double[Records];
        for (var row = 0; row < Records; row++)
        {
            var at = random.NextDouble();
            if (at < shares.Empty) nulls.Set(row);
            amounts[row] = at >= shares.Empty && at < shares.Empty + shares.Negative ? -1 : random.NextDouble();
        }

        return new Table([new NumberColumn("amount", ColumnKind.Number, amounts, nulls)]);
    }
}
