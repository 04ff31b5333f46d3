using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DataAuditor.Models.Tests.Roles;

namespace DataAuditor.Cli.Tests.Models;

/// <summary>An audit of a few texts with models of its own, run as a user would.</summary>
public sealed class TextAudit : IDisposable
{
    /// <summary>Knows three words.</summary>
    private const string Tokenizer = """
        { "version": "1.0", "truncation": null, "padding": null, "added_tokens": [], "normalizer": null, "pre_tokenizer": { "type": "Whitespace" }, "post_processor": null, "decoder": null,
          "model": { "type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 100, "vocab": { "[UNK]": 0, "red": 1, "green": 2, "blue": 3 } } }
        """;

    /// <summary>Of two dimensions, a row for each token of <see cref="Tokenizer"/>.</summary>
    private static readonly float[] Table = [1, 0, 0, 1, 1, 1, 2, 1];

    private readonly Tool _tool = new();

    public TextAudit()
    {
        _tool.Write("model.onnx", SoundModel);
        _tool.Write("tokenizer.json", Tokenizer);
    }

    /// <summary>Embeds each of the tokens.</summary>
    public static byte[] SoundModel { get; } = RoleModels.Lookup(Table, 2);

    public static string Hash => Convert.ToHexStringLower(SHA256.HashData(SoundModel));

    /// <summary>What the manifest says that its records are.</summary>
    public string Modality { get; init; } = "text";

    public string Write(string name, string content) => _tool.Write(name, content);

    public string Write(string name, byte[] content) => _tool.Write(name, content);

    /// <summary>A manifest of the metrics, with a gate for each that anything passes.</summary>
    /// <param name="models">The manifest's models as JSON, or null for none.</param>
    /// <param name="records">Lines of JSON.</param>
    /// <param name="sideFile">A field in a file of its own, as JSON, or null for none.</param>
    public void Configure(string? models, IEnumerable<string> records, IEnumerable<string> metrics, string? sideFile = null)
    {
        Write("texts.jsonl", string.Join('\n', records) + "\n");
        var gates = string.Join(",\n", metrics.Select(metric => $"    {{ \"metric\": \"{metric}\", \"max\": 1000000 }}"));
        Write("texts.audit.json", $$"""
            {
              "modality": "{{Modality}}",
              "data": { "synthetic": "texts.jsonl", "sideFiles": [{{sideFile}}] },
              "cache": "cache",
              "decision": "point",
              "models": {{models ?? "{}"}},
              "gates": [
            {{gates}}
              ]
            }
            """);
    }

    public Tool.Outcome Run(params IEnumerable<(string Name, string Value)> variables) => _tool.RunWith(variables, "audit", "texts.audit.json");

    public Tool.Outcome Check() => _tool.Run("models", "check", "texts.audit.json");

    public System.Diagnostics.Process Start(string reports) => _tool.Start("audit", "texts.audit.json", "--out", reports);

    public JsonNode Report() => JsonNode.Parse(File.ReadAllText(_tool.Path("artifacts/data-audit/texts/report.json")))!;

    /// <summary>What was measured, by metric.</summary>
    public IReadOnlyDictionary<string, double> Values() =>
        Report()["measurements"]!.AsArray().ToDictionary(measurement => (string)measurement!["metric"]!, measurement => (double)measurement!["value"]!, StringComparer.Ordinal);

    public void Dispose() => _tool.Dispose();
}
