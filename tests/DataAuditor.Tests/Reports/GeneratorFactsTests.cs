using System.Text.Json.Nodes;
using DataAuditor.Reports;

namespace DataAuditor.Tests.Reports;

public sealed class GeneratorFactsTests
{
    private static readonly JsonObject Card = JsonNode.Parse(
        """
        { "strategy": "prompt-based", "model": "m-1", "promptHash": "ab", "parameters": { "temperature": 0.7 }, "seed": 3, "round": 2,
          "filters": ["dedup", "length"], "privacy": { "epsilon": 1, "unit": "record" } }
        """)!.AsObject();

    [Fact]
    public void Are_one_line_an_entry_also_inside_entries() => Assert.Equal(
        [
            ("strategy", "prompt-based"), ("model", "m-1"), ("prompt hash", "ab"), ("parameters.temperature", "0.7"), ("seed", "3"), ("round", "2"),
            ("filters", "dedup, length"), ("declared privacy ε", "1"), ("privacy unit", "record"),
        ],
        GeneratorFacts.Of(Card));

    [Fact]
    public void Name_the_configuration_without_what_hangs_on_the_run() =>
        Assert.Equal("prompt-based, m-1, temperature 0.7, round 2, filters dedup, length, ε 1, unit record", GeneratorFacts.Configuration(Card));

    [Fact]
    public void Name_no_configuration_where_the_card_says_nothing_of_it()
    {
        Assert.Null(GeneratorFacts.Configuration(null));
        Assert.Null(GeneratorFacts.Configuration(new JsonObject { ["seed"] = 1 }));
    }
}
