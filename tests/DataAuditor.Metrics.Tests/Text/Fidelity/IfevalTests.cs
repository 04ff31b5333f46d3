using System.Text.Json;
using System.Text.Json.Nodes;
using DataAuditor.Metrics.Tests.Text.Instructions;
using DataAuditor.Metrics.Text.Fidelity;
using DataAuditor.Metrics.Text.Instructions;

namespace DataAuditor.Metrics.Tests.Text.Fidelity;

public sealed class IfevalTests
{
    private const string NoComma = "punctuation:no_comma";
    private const string Words = "length_constraints:number_words";

    private static readonly string[] Toy =
    [
        Record("a b c", (NoComma, "{}"), (Words, """{"num_words": 3, "relation": "at least"}""")),
        Record("a, b", (NoComma, "{}"), (Words, """{"num_words": 3, "relation": "at least"}""")),
        Record("Sure, here:\na", (NoComma, "{}")),
    ];

    [Theory]
    [InlineData(InstructionLevel.Prompt, InstructionMode.Strict, 1.0 / 3)]
    [InlineData(InstructionLevel.Prompt, InstructionMode.Loose, 2.0 / 3)]
    [InlineData(InstructionLevel.Instruction, InstructionMode.Strict, 2.0 / 5)]
    [InlineData(InstructionLevel.Instruction, InstructionMode.Loose, 3.0 / 5)]
    public void Is_the_share_that_is_followed(InstructionLevel level, InstructionMode mode, double share)
    {
        var score = Run.Score(new Ifeval { Level = level, Mode = mode }, Toy);
        Assert.Equal(share, score.Value);
        Assert.InRange(share, score.Interval!.Value.Low, score.Interval.Value.High);
    }

    [Fact]
    public void Has_a_part_for_each_kind_of_instruction()
    {
        var score = Run.Score(new Ifeval(), Toy);
        Assert.Equal([(Words, 0.5), (NoComma, 1.0 / 3)], score.Parts.Select(part => (part.Name, part.Value)));
    }

    [Fact]
    public void Shows_the_failed_instructions_the_worst_records_first() => Assert.Equal(
        [(1L, Words, "the response has 2 words, not at least 3"), (1L, NoComma, "the response has a comma"), (2L, NoComma, "the response has a comma")],
        Run.Score(new Ifeval(), Toy).Evidence.Select(exhibit => (exhibit.Record, exhibit.Part, exhibit.Detail)));

    [Fact]
    public void Does_not_depend_on_the_order_of_the_records()
    {
        var (given, reversed) = (Run.Score(new Ifeval { Level = InstructionLevel.Instruction }, Toy), Run.Score(new Ifeval { Level = InstructionLevel.Instruction }, [.. Toy.Reverse()]));
        Assert.Equal((given.Value, given.Interval), (reversed.Value, reversed.Interval));
        Assert.Equal(given.Parts.Select(part => (part.Name, part.Value)), reversed.Parts.Select(part => (part.Name, part.Value)));
    }

    [Theory]
    [InlineData("a", 1.0, 0.2)]
    [InlineData(",", 0.0, 0.0)]
    public void Is_never_sure_where_all_prompts_agree(string response, double value, double low)
    {
        var score = Run.Score(new Ifeval { Level = InstructionLevel.Instruction }, [Record(response, (NoComma, "{}"))]);
        Assert.Equal(value, score.Value);
        Assert.InRange(score.Interval!.Value.High - score.Interval.Value.Low, 0.5, 0.99);
        Assert.Equal(low, score.Interval.Value.Low, 0.02);
    }

    [Fact]
    public void Takes_the_worst_value_without_a_record() => Assert.Equal(0, Run.Score(new Ifeval()).Value);

    [Fact]
    public void Is_not_measurable_without_instructions() => Assert.Equal("no record has the field 'instruction_id_list'", Run.Reason(new Ifeval(), Run.Texts("a")));

    [Theory]
    [InlineData("""{"text": "a", "instruction_id_list": [], "kwargs": []}""", "record 0: the field 'instruction_id_list' names no instruction")]
    [InlineData("""{"text": "a", "instruction_id_list": ["punctuation:no_comma"], "kwargs": []}""", "record 0: the field 'kwargs' must have one object for each instruction")]
    [InlineData("""{"text": "a", "instruction_id_list": ["punctuation:no_comma"], "kwargs": {}}""", "record 0: the field 'kwargs' must have one object for each instruction")]
    [InlineData("""{"text": "a", "instruction_id_list": ["no_comma"], "kwargs": [{}]}""", "record 0: instruction 'no_comma' is no known instruction")]
    [InlineData("""{"text": "a", "instruction_id_list": ["length_constraints:number_words"], "kwargs": [{"num_words": 1}]}""", "record 0: instruction 'length_constraints:number_words': its argument 'relation' is missing")]
    [InlineData("""{"text": 1, "instruction_id_list": ["punctuation:no_comma"], "kwargs": [{}]}""", "record 0: the field 'text' must be text, and is 1")]
    public void Is_a_fault_of_the_data_when_an_instruction_cannot_be_checked(string record, string message) =>
        Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new Ifeval(), record)).Message);

    [Fact]
    public void Takes_the_language_that_a_record_declares() => Assert.Equal(
        0, Run.Score(new Ifeval(), """{"text": "This is about the weather.", "language": "fr", "instruction_id_list": ["language:response_language"], "kwargs": [{"language": "en"}]}""").Value);

    [GoldenTheory]
    [InlineData(InstructionLevel.Prompt, InstructionMode.Strict, 417, 540)]
    [InlineData(InstructionLevel.Instruction, InstructionMode.Strict, 697, 832)]
    [InlineData(InstructionLevel.Prompt, InstructionMode.Loose, 431, 540)]         // the reference's 430, and the prompt whose letter it draws at random
    [InlineData(InstructionLevel.Instruction, InstructionMode.Loose, 714, 832)]    // likewise
    public void Is_the_reference_s_on_its_prompts(InstructionLevel level, InstructionMode mode, int followed, int count)
    {
        var records = IfEvalGolden.Prompts.Select(prompt => new JsonObject
        {
            ["text"] = prompt.GetProperty("response").GetString(),
            ["instruction_id_list"] = JsonNode.Parse(prompt.GetProperty("instruction_id_list").GetRawText()),
            ["kwargs"] = JsonNode.Parse(prompt.GetProperty("kwargs").GetRawText()),
        }.ToJsonString()).ToList();
        var measured = Run.Measure(new Ifeval { Level = level, Mode = mode }, new Run.Records(records), threads: 2, 100);
        Assert.Equal((double)followed / count, Assert.IsType<Measurement.Score>(measured).Value);
    }

    [Fact]
    public void Finds_fault_with_each_instruction_that_is_not_followed() => Assert.Equal(
        [0, 1, 2],
        Run.Faults(
            new Ifeval(),
            Record("a b c", (NoComma, "{}"), (Words, """{"num_words": 3, "relation": "at least"}""")),
            Record("a, b c", (NoComma, "{}"), (Words, """{"num_words": 3, "relation": "at least"}""")),
            Record("a, b", (NoComma, "{}"), (Words, """{"num_words": 3, "relation": "at least"}"""))));

    private static string Record(string response, params (string Id, string Arguments)[] instructions) => Run.Record(
        ("text", response),
        ("instruction_id_list", instructions.Select(instruction => instruction.Id)),
        ("kwargs", instructions.Select(instruction => JsonElement.Parse(instruction.Arguments))));
}
