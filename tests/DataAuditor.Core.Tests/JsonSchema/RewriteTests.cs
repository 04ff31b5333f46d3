using System.Text;
using System.Text.Json.Nodes;
using DataAuditor.JsonSchema;
using DataAuditor.Randomness;
using FsCheck;
using FsCheck.Fluent;

namespace DataAuditor.Core.Tests.JsonSchema;

/// <summary>What means the same must be judged the same.</summary>
public sealed class RewriteTests
{
    private const int DocumentsPerSchema = 10;

    [Fact]
    public void Change_no_verdict() => Check(300);

    [Fact]
    [Trait("Category", "Slow")]
    public void Change_no_verdict_of_very_many() => Check(20_000);

    [Fact]
    public void Are_tried_on_valid_and_invalid_documents()
    {
        var verdicts = Enumerable.Range(0, 300).SelectMany(seed => Judge(seed).Select(judged => judged.IsValid)).ToList();

        Assert.InRange(verdicts.Count(isValid => isValid), verdicts.Count / 4, verdicts.Count * 3 / 4);
    }

    private static void Check(int schemas) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Assert.All(Judge(seed), judged => Assert.Equal(judged.IsValid, judged.IsValidRewritten)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(schemas));

    private static IEnumerable<(bool IsValid, bool IsValidRewritten)> Judge(int seed)
    {
        var random = Xoshiro256.Keyed((ulong)seed, "schemas");
        var schemas = new RandomSchemas(random);
        var rewriting = new MeaninglessRewriting(random);
        var (schema, shared) = (schemas.Schema(4), (JsonNode)new JsonObject { ["type"] = new JsonArray("string", "integer", "object"), ["properties"] = new JsonObject { ["a"] = true } });
        var plain = Json.Compile(new JsonObject { ["allOf"] = new JsonArray(schema.DeepClone()), ["$defs"] = new JsonObject { ["shared"] = shared.DeepClone() } }.ToJsonString());
        var rewritten = Json.Compile(rewriting.Schema(schema, shared));
        for (var count = 0; count < DocumentsPerSchema; count++)
        {
            var document = schemas.Document(3);
            var written = Encoding.UTF8.GetBytes(document?.ToJsonString() ?? "null");
            var isValid = plain.IsValid(written);
            foreach (var format in Enum.GetValues<OutputFormat>()) Assert.Equal(isValid, plain.Validate(written, format).Count == 0);

            yield return (isValid, rewritten.IsValid(Encoding.UTF8.GetBytes(rewriting.Text(document))));
        }
    }
}
