using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tests.Tabular;

/// <summary>The golden data set: UCI Adult and what peers measure on it. The files have no quoted fields.</summary>
internal static class Adult
{
    public const double Tolerance = 1e-9;

    private static readonly ConcurrentDictionary<string, Lazy<Table>> Files = new(StringComparer.Ordinal);
    private static readonly Lazy<JsonDocument> Document = new(() => JsonDocument.Parse(File.ReadAllText(GoldenFolder.PathOf("tabular/golden.json"))));

    public static TheoryData<string> Variants { get; } = ["good", "collapsed", "memorised", "holdout_as_synthetic"];

    public static Table Real => Read("real_train");

    public static Table Holdout => Read("real_holdout");

    public static TablePair Pair(string variant, int threads = 2) => Tables.Pair(Synthetic(variant), Real, threads);

    public static Table Synthetic(string variant) => Read(variant == "holdout_as_synthetic" ? "real_holdout" : "synthetic_" + variant);

    public static JsonElement Golden(string variant) => Document.Value.RootElement.GetProperty("variants").GetProperty(variant);

    public static Measurement.Score Score(TableMetric metric, string variant) =>
        Assert.IsType<Measurement.Score>(metric.Measure(Pair(variant), Tables.Context()));

    private static Table Read(string name) => Files.GetOrAdd(name, static file => new Lazy<Table>(() => ReadFile(file))).Value;

    private static Table ReadFile(string name)
    {
        var numeric = Document.Value.RootElement.GetProperty("numeric").EnumerateArray().Select(column => column.GetString()).ToHashSet(StringComparer.Ordinal);
        var lines = File.ReadAllLines(GoldenFolder.PathOf($"tabular/{name}.csv"));
        var rows = lines[1..].Select(line => line.Split(',').Select(cell => cell.Length == 0 ? null : cell).ToArray()).ToArray();
        return Tables.Of([.. lines[0].Split(',').Select(Column (column, index) => numeric.Contains(column)
            ? Tables.Numbers(column, [.. rows.Select(row => row[index] is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : (double?)null)])
            : Tables.Categories(column, [.. rows.Select(row => row[index])]))]);
    }
}
