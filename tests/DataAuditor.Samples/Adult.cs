using System.Text.Json;

namespace DataAuditor.Samples;

/// <summary>The Adult tables of the reference values, and a sensible audit of a synthetic variant.</summary>
public static class Adult
{
    /// <summary>Why tests on them are skipped; null where they are there.</summary>
    public static string? Missing => Repository.Golden is null ? "the reference values are not beside the source tree" : null;

    public static string File(string name) => Path.Combine(Repository.Golden!, "tabular", name);

    /// <summary>A reference value over all columns: <c>kst_mean</c>, <c>tvd_mean</c>.</summary>
    public static double Aggregate(string variant, string name)
    {
        using var golden = JsonDocument.Parse(System.IO.File.ReadAllBytes(File("golden.json")));
        return golden.RootElement.GetProperty("variants").GetProperty(variant).GetProperty("aggregate").GetProperty(name).GetDouble();
    }

    /// <summary>Writes the audit of a variant beside the tests, and returns its path.</summary>
    public static string Manifest(string variant, string synthetic)
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"adult-{variant}.audit.json");
        var content = $$"""
            {
              "name": "adult-{{variant}}",
              "modality": "tabular",
              "data": { "synthetic": {{Json(File(synthetic))}}, "real": {{Json(File("real_train.csv"))}} },
              "gates": [
                { "metric": "tabular.fidelity.ks", "max": 0.05 },
                { "metric": "tabular.fidelity.tvd", "max": 0.05 },
                { "metric": "tabular.fidelity.contingency", "max": 0.10 },
                { "dimension": "fidelity", "min": 0.90 }
              ]
            }
            """;
        if (!System.IO.File.Exists(path) || System.IO.File.ReadAllText(path) != content) System.IO.File.WriteAllText(path, content);
        return path;
    }

    private static string Json(string text) => JsonSerializer.Serialize(text);
}
