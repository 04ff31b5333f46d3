using DataAuditor.Metrics.Entities;

namespace DataAuditor.Metrics.Tests.Entities;

public sealed class EntityMatchesTests
{
    private const string Here = """{"type":"name","start":0,"end":3}""";
    private const string There = """{"type":"name","start":5,"end":8}""";
    private const string AnnHere = """{"type":"name","start":0,"end":3,"value":"Ann"}""";
    private const string AnnThere = """{"type":"name","start":5,"end":8,"value":"Ann"}""";
    private const string Ann = """{"type":"name","value":"Ann"}""";
    private const string Bob = """{"type":"name","value":"Bob"}""";

    [Theory]
    [InlineData(Here, Here, 1)]
    [InlineData(Here, There, 0)]
    [InlineData(AnnHere, Here, 1)]
    [InlineData(AnnHere, AnnThere, 0)]
    [InlineData(Here, """{"type":"date","start":0,"end":3}""", 0)]
    [InlineData(Here, """{"type":"name","start":0,"end":4}""", 0)]
    [InlineData(Here, """{"type":"name","start":0.0,"end":3e0}""", 1)]
    [InlineData(AnnHere, """{"type":"name","start":0,"end":3,"value":"Bob"}""", 1)]
    [InlineData(Here, Ann, 0)]
    [InlineData(AnnHere, Ann, 1)]
    [InlineData(Ann, AnnThere, 1)]
    [InlineData(Ann, Ann, 1)]
    [InlineData(Ann, Bob, 0)]
    [InlineData(Ann, """{"type":"name","value":"ann"}""", 0)]
    [InlineData(Ann, """{"type":"name","value":"\u0041nn"}""", 1)]
    public void Pairs_what_is_at_one_position_or_else_of_one_value(string gold, string redacted, int found) =>
        Assert.Equal(found, Match($"[{gold}]", $"[{redacted}]").Found);

    [Fact]
    public void Counts_a_position_once_however_often_it_is_named() =>
        Assert.Equal(new EntityMatch(gold: 1, redacted: 1, found: 1), Match($"[{Here},{AnnHere}]", $"[{Here},{Here},{Here}]"));

    [Fact]
    public void Counts_a_value_without_a_position_as_often_as_it_is_named() =>
        Assert.Equal(new EntityMatch(gold: 3, redacted: 2, found: 2), Match($"[{Ann},{Ann},{Ann}]", $"[{Ann},{Ann}]"));

    // The one without a position could take the place of either; only what has one on both sides cannot pair by value.
    [Fact]
    public void Pairs_as_many_as_can_be_paired()
    {
        Assert.Equal(new EntityMatch(gold: 2, redacted: 2, found: 2), Match($"[{AnnHere},{Ann}]", $"[{Ann},{AnnThere}]"));
        Assert.Equal(new EntityMatch(gold: 2, redacted: 1, found: 1), Match($"[{AnnHere},{AnnThere}]", $"[{Ann}]"));
        Assert.Equal(new EntityMatch(gold: 2, redacted: 2, found: 2), Match($"[{AnnHere},{Ann}]", $"[{AnnHere},{Ann}]"));
    }

    [Fact]
    public void Takes_a_field_that_is_not_there_for_an_empty_one() => Assert.Equal(new EntityMatch(gold: 1, redacted: 0, found: 0), Match($"[{Here}]", redacted: null));

    [Fact]
    public void Are_by_type_in_the_order_of_their_names() =>
        Assert.Equal([("date", 1), ("name", 2)], Of(EntityRecords.Toy[0]).ByType.Select(type => (type.Key, type.Value.Gold)));

    [Theory]
    [InlineData("{}", "the field 'gold_entities' must be an array of entities")]
    [InlineData("[1]", "entity 1 of the field 'gold_entities' must be an object")]
    [InlineData("""[{"start":0,"end":1}]""", "entity 1 of the field 'gold_entities' must have a 'type'")]
    [InlineData("""[{"type":" ","start":0,"end":1}]""", "entity 1 of the field 'gold_entities' must have a 'type'")]
    [InlineData("""[{"type":7,"start":0,"end":1}]""", "entity 1 of the field 'gold_entities' must have a text as its 'type'")]
    [InlineData("""[{"type":"a","value":"x"},{"type":"a"}]""", "entity 2 of the field 'gold_entities' must have 'start' and 'end', or a 'value'")]
    [InlineData("""[{"type":"a","start":2,"end":1}]""", "entity 1 of the field 'gold_entities' must not start after its end")]
    [InlineData("""[{"type":"a","start":2}]""", "entity 1 of the field 'gold_entities' must have both 'start' and 'end', or neither")]
    [InlineData("""[{"type":"a","start":"2","end":3}]""", "entity 1 of the field 'gold_entities' must have a whole number of at least 0 as its 'start'")]
    [InlineData("""[{"type":"a","start":2,"end":2.5}]""", "entity 1 of the field 'gold_entities' must have a whole number of at least 0 as its 'end'")]
    [InlineData("""[{"type":"a","start":-1,"end":2}]""", "entity 1 of the field 'gold_entities' must have a whole number of at least 0 as its 'start'")]
    [InlineData("""[{"type":"a","start":0,"end":1e999}]""", "entity 1 of the field 'gold_entities' must have a whole number of at least 0 as its 'end'")]
    [InlineData("""[{"type":"a","value":["x"]}]""", "entity 1 of the field 'gold_entities' must have a text as its 'value'")]
    public void Refuse_an_entity_that_is_malformed(string gold, string message) =>
        Assert.Equal("record 0: " + message, Assert.Throws<AuditException>(() => Match(gold, "[]")).Message);

    [Fact]
    public void Show_types_on_one_line() => Assert.Equal("a↵⟨U+001B⟩[2J", Of(EntityRecords.Of("""[{"type":"a\n\u001b[2J","value":"x"}]""", "[]")).ByType.Single().Key);

    [Fact]
    public void Take_a_lone_surrogate_as_it_is_written() =>
        Assert.Equal(1, Match("""[{"\udc00":1,"type":"\ud800","value":"\ud800"}]""", """[{"type":"\ud800","value":"\ud800"}]""").Found);

    private static EntityMatch Match(string gold, string? redacted) => Of(EntityRecords.Of(gold, redacted)).All;

    private static EntityMatches Of(string record) => EntityMatches.Of(new Run.Records([record]).Samples()[0]);
}
