using DataAuditor.Manifests;

namespace DataAuditor.Tests.Manifests;

public sealed class GeneratorCardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_read_from_a_file_beside_the_manifest()
    {
        _folder.Write("m.generator.json", """{ "strategy": "prompt-based", "round": 2, "parentRound": 1, }""");

        var manifest = Load("\"m.generator.json\"");

        Assert.Equal(2.0, (double?)manifest.Generator!["round"]);
        Assert.Equal(Path.Combine(_folder.Path, "m.generator.json"), manifest.GeneratorPath);
    }

    [Fact]
    public void Is_read_where_it_stands()
    {
        var manifest = Load("""{ "model": "m", "privacy": { "epsilon": 1.5, "unit": "record" } }""");

        Assert.Equal(1.5, (double?)manifest.Generator!["privacy"]!["epsilon"]);
        Assert.Null(manifest.GeneratorPath);
    }

    [Theory]
    [InlineData("""{ "strategy": "promt-based" }""", "'strategy' is \"promt-based\"; it must be one of corpus-centric,", "did you mean 'prompt-based'?")]
    [InlineData("""{ "privacy": { "epsilon": -1 } }""", "'epsilon' is -1; it must be at least 0", "")]
    [InlineData("""{ "privacy": { "unit": "row" } }""", "'unit' is \"row\"; it must be one of record, node, edge, edge-local", "")]
    [InlineData("""{ "rounds": 1 }""", "'rounds' is no key of ", "did you mean 'round'?")]
    [InlineData("""{ "round": 2, "parentRound": 2 }""", "'parentRound' is 2; it must be less than the round, 2", "")]
    [InlineData("""{ "parentRound": 0 }""", "'parentRound' says where a round came from, and 'round' is missing", "")]
    public void Refuses_what_is_wrong_inline_and_in_a_file(string card, string problem, string end)
    {
        _folder.Write("m.generator.json", card);

        foreach (var written in new[] { card, "\"m.generator.json\"" })
        {
            var wrong = Assert.Single(Assert.Throws<AuditException>(() => Load(written)).Diagnostics);
            Assert.StartsWith(problem, wrong.Message, StringComparison.Ordinal);
            Assert.EndsWith(end, wrong.Message, StringComparison.Ordinal);
            Assert.EndsWith(written == card ? "m.audit.json" : "m.generator.json", wrong.Location!.File, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Says_where_a_missing_file_is_named() =>
        Assert.Equal(3, Assert.Single(Assert.Throws<AuditException>(() => Load("\"none.json\"")).Diagnostics).Location!.Line);

    private AuditManifest Load(string card) => AuditManifest.Load(_folder.Write(
        "m.audit.json",
        $$"""
        {
          "modality": "tabular", "data": { "synthetic": "s.csv" },
          "generator": {{card}}
        }
        """));
}
