using System.Globalization;
using System.Text;
using DataAuditor.Randomness;
using DataAuditor.Samples;

namespace DataAuditor.Benchmarks;

/// <summary>Two seeded CSV files of 1,000,000 × 15 (9 numbers, 6 categories, nulls in two columns), and manifests that gate all seven metrics over them.</summary>
internal static class MillionRows
{
    public const int Rows = 1_000_000;
    public const int Numbers = 9;

    private const double NullShare = 0.05;

    private static readonly int[] LevelCounts = [3, 5, 12, 30, 80, 200];

    public static string Folder { get; } = Path.Combine(Repository.Root, "artifacts", "benchmarks");

    public static string Real { get; } = Path.Combine(Folder, "million.real.csv");

    public static string Synthetic { get; } = Path.Combine(Folder, "million.synthetic.csv");

    private static string Manifest { get; } = Path.Combine(Folder, "million.audit.json");

    private static string DetectionManifest { get; } = Path.Combine(Folder, "million-detection.audit.json");

    /// <summary>Writes what is not there yet; the content depends on nothing but this code.</summary>
    public static void Ensure()
    {
        if (File.Exists(Manifest)) return;

        Directory.CreateDirectory(Folder);
        Write(Real, "real", shift: 0);
        Write(Synthetic, "synthetic", shift: 0.05);
        File.WriteAllText(DetectionManifest, DetectionText);
        File.WriteAllText(Manifest, ManifestText);
    }

    private static void Write(string path, string key, double shift)
    {
        var random = Xoshiro256.Keyed(42, key);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 20);
        file.NewLine = "\n";
        file.WriteLine(string.Join(',', Enumerable.Range(0, Numbers).Select(at => $"number_{at}").Concat(LevelCounts.Select(count => $"category_{count}"))));

        var line = new StringBuilder();
        for (var row = 0; row < Rows; row++)
        {
            line.Clear();

            // One factor behind all columns, so that correlations and joint tables have something to measure.
            var factor = random.NextGaussian();
            for (var at = 0; at < Numbers; at++)
            {
                if (at == 1 && random.NextDouble() < NullShare) line.Append(',');
                else line.Append(CultureInfo.InvariantCulture, $"{(factor * at / Numbers) + random.NextGaussian() + (at * shift):F9},");
            }

            for (var at = 0; at < LevelCounts.Length; at++)
            {
                var isNull = at == 2 && random.NextDouble() < NullShare;
                if (!isNull) line.Append("level ").Append(LevelAt(random, LevelCounts[at], factor));
                if (at < LevelCounts.Length - 1) line.Append(',');
            }

            file.WriteLine(line);
        }
    }

    /// <summary>Skewed as real categories are: low levels are frequent.</summary>
    private static int LevelAt(Xoshiro256 random, int levels, double factor)
    {
        var share = random.NextDouble();
        var skew = factor > 0 ? share * share : share * share * share;
        return (int)(skew * levels);
    }

    private const string DetectionText = """
        {
          "name": "million-detection",
          "modality": "tabular",
          "data": { "synthetic": "million.synthetic.csv", "real": "million.real.csv" },
          "gates": [ { "metric": "tabular.fidelity.detection", "min": 0 } ]
        }
        """;

    private const string ManifestText = """
        {
          "name": "million",
          "modality": "tabular",
          "data": { "synthetic": "million.synthetic.csv", "real": "million.real.csv" },
          "gates": [
            { "metric": "tabular.validity.chi-square", "min": 0 },
            { "metric": "tabular.validity.missing-gap", "max": 1 },
            {
              "metric": "tabular.validity.violation-rate",
              "options": { "rules": [
                { "rule": "notNull", "column": "number_0" },
                { "rule": "range", "column": "number_2", "min": -9, "max": 9 },
                { "rule": "allowed", "column": "category_200", "fromReal": true },
                { "rule": "compare", "left": "number_3", "operator": "<=", "right": "number_4" }
              ] },
              "max": 1
            },
            { "metric": "tabular.fidelity.ks", "max": 1 },
            { "metric": "tabular.fidelity.tvd", "max": 1 },
            { "metric": "tabular.fidelity.pearson", "max": 1 },
            { "metric": "tabular.fidelity.contingency", "max": 1 }
          ]
        }
        """;
}
