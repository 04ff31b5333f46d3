using DataAuditor.Manifests;
using DataAuditor.Randomness;
using DataAuditor.Samples;

namespace DataAuditor.Tests.Running;

/// <summary>One manifest over the sample: it stays green where synthetic records are real ones, and turns red for the right reason where they are spoilt.</summary>
[Trait("Category", "Slow")]
public sealed class FalseAlarmTests
{
    private const int Churned = 11;
    private const int Amount = 7;

    private static readonly string[] Header = [.. Lines("orders.real.csv").Take(1)];

    [Fact]
    public void Real_records_for_synthetic_ones_stay_green_in_ninety_five_of_a_hundred_splits()
    {
        const int Splits = 300;

        string[] red = [.. Enumerable.Range(0, Splits).AsParallel().Select(split => Audit(Split(split)).Gates.FirstOrDefault(gate => gate.Blocks)?.Message).OfType<string>()];

        Assert.True(red.Length <= Splits / 20, $"{red.Length} of {Splits} splits are red:\n{string.Join("\n", red)}");
    }

    [Fact]
    public void Five_nulls_in_a_hundred_are_red() => FirstRed("tabular.validity.missing-gap", static (rows, _, random) =>
        [.. rows.Select(row => (string[])[row[0], .. row[1..].Select(value => random.NextDouble() < 0.05 ? "" : value)])]);

    [Fact]
    public void Copied_training_records_are_red() => FirstRed("tabular.privacy.dcr-share", static (rows, real, random) =>
        [.. rows.Select((row, at) => random.NextDouble() < 0.1 ? [row[0], .. real[at % real.Length][1..]] : row)]);

    [Fact]
    public void Flipped_labels_are_red() => FirstRed("tabular.utility.tstr-auc", static (rows, _, _) =>
        [.. rows.Select(row => (string[])[.. row[..Churned], row[Churned] == "yes" ? "no" : "yes"])]);

    [Fact]
    public void A_collapse_to_a_few_records_is_red() => FirstRed("tabular.diversity.beta-recall", static (rows, _, random) =>
        [.. rows.Select(row => (string[])[row[0], .. rows[random.NextInt64(20)][1..]])]);

    [Fact]
    public void A_shuffled_column_is_red() => FirstRed("tabular.fidelity.pearson", static (rows, _, random) =>
    {
        string[] amounts = [.. rows.Select(row => row[Amount])];
        random.Shuffle<string>(amounts);
        return [.. rows.Select((row, at) => (string[])[.. row[..Amount], amounts[at], .. row[(Amount + 1)..]])];
    });

    /// <param name="spoil">Synthetic records, real ones, and a generator of its own.</param>
    private static void FirstRed(string metric, Func<string[][], string[][], Xoshiro256, string[][]> spoil)
    {
        var (synthetic, real, holdout) = Split(0);

        var result = Audit((spoil(synthetic, real, Xoshiro256.Keyed(42, metric)), real, holdout));

        Assert.Equal(metric, result.Gates.FirstOrDefault(gate => gate.Blocks)?.Subject);
    }

    private static AuditResult Audit((string[][] Synthetic, string[][] Real, string[][] Holdout) data)
    {
        using var folder = new TemporaryFolder();
        Write(folder, "synthetic.csv", data.Synthetic);
        Write(folder, "real.csv", data.Real);
        Write(folder, "holdout.csv", data.Holdout);
        var manifest = folder.Write("orders.audit.json", """
            { "modality": "tabular", "data": { "synthetic": "synthetic.csv", "real": "real.csv", "holdout": "holdout.csv" },
              "fields": { "id": "order_id", "label": "churned" },
              "gates": [
                { "metric": "tabular.validity.missing-gap", "max": 0.005 },
                { "metric": "tabular.utility.tstr-auc", "min": 0.5 },
                { "metric": "tabular.diversity.beta-recall", "min": 0.8 },
                { "metric": "tabular.privacy.dcr-share", "max": 0.55 },
                { "metric": "tabular.privacy.mia-auc", "max": 0.55 },
                { "metric": "tabular.fidelity.ks", "max": 0.02 },
                { "metric": "tabular.fidelity.ks", "part": "*", "max": 0.03 },
                { "metric": "tabular.fidelity.tvd", "max": 0.01 },
                { "metric": "tabular.fidelity.pearson", "max": 0.01 },
                { "metric": "tabular.fidelity.contingency", "max": 0.04 }
            ] }
            """);
        return DataAuditor.Audit.Run(AuditManifest.Load(manifest), new AuditOptions { Threads = 1 });
    }

    private static void Write(TemporaryFolder folder, string name, string[][] rows) => folder.Write(name, string.Join('\n', [.. Header, .. rows.Select(row => string.Join(',', row))]));

    /// <summary>Thirds of all real records of the sample.</summary>
    private static (string[][] Synthetic, string[][] Real, string[][] Holdout) Split(int seed)
    {
        string[][] rows = [.. Lines("orders.real.csv").Skip(1).Concat(Lines("orders.holdout.csv").Skip(1)).Select(static line => line.Split(','))];
        Xoshiro256.Keyed((ulong)seed, "split").Shuffle<string[]>(rows);
        var third = rows.Length / 3;
        return (rows[..third], rows[third..(2 * third)], rows[(2 * third)..(3 * third)]);
    }

    private static IEnumerable<string> Lines(string name) => File.ReadLines(Path.Combine(Repository.Root, "templates", "orders", name));
}
