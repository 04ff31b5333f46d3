using System.Text.Json;

namespace DataAuditor.Core.Tests;

public sealed class SampleTests
{
    private static readonly FieldRoles Mapped = new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["text"] = ["body"],
        ["label"] = ["/meta/label"],
        ["first"] = ["/list/0"],
    });

    [Fact]
    public void Roles_have_the_users_names()
    {
        var sample = Of("""{"body":"hello","meta":{"label":"x"},"list":[7]}""", new SampleOrigin(Mapped));

        Assert.Equal("hello", sample.Text("text"));
        Assert.Equal("x", sample.Text("label"));
        Assert.Equal(7, sample.Number("first"));
        Assert.Null(sample.Text("prompt"));
    }

    [Fact]
    public void Null_is_absent() => Assert.False(Of("""{"text":null}""").Has("text"));

    [Fact]
    public void Lone_surrogates_are_kept() => Assert.Equal("a\ud800\"\n", Of("""{"text":"a\ud800\"\n"}""").Text("text"));

    [Theory]
    [InlineData("""{"text":"plain é 😀"}""", "plain é 😀")]
    [InlineData("""{"text":"a\u0041\n\\b"}""", "aA\n\\b")]
    [InlineData("""{"text":""}""", "")]
    public void Texts_can_be_had_without_a_string_of_their_own(string json, string expected)
    {
        char[] room = [];

        Assert.True(Of(json).TryText("text", ref room, out var text));
        Assert.Equal(expected, text.ToString());
        Assert.False(Of(json).TryText("label", ref room, out _));
        Assert.Throws<AuditException>(() => Of("""{"text":1}""").TryText("text", ref room, out _));
    }

    [Fact]
    public void Rows_of_a_text_table_are_records_too()
    {
        var sample = new Sample(Role.Synthetic, 0, new TwoCells(), 0, new SampleOrigin(Mapped, FieldsAreText: true));
        char[] room = [];

        Assert.True(sample.TryText("text", ref room, out var text));
        Assert.Equal("[1,2]", text.ToString());
        Assert.Equal("[1,2]", sample.Text("text"));
        Assert.Equal([1, 2], sample.Numbers("text")!);
        Assert.False(sample.Has("empty"));
        Assert.True(sample.IsGiven("empty"));
        Assert.Null(sample.Text("empty"));
        Assert.False(sample.TryText("empty", ref room, out _));
        Assert.False(sample.Has("label"));
        Assert.Null(sample.Text("label"));
    }

    [Fact]
    public void Arrays_are_of_one_kind()
    {
        Assert.Equal(["a", "b"], Of("""{"x":["a","b"]}""").Texts("x")!);
        Assert.Equal([1, 2.5], Of("""{"x":[1,2.5]}""").Numbers("x")!);
        Assert.Equal("record 0: the field 'x' must be an array of numbers, and is an array of 2", Assert.Throws<AuditException>(() => Of("""{"x":[1,"b"]}""").Numbers("x")).Message);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("0", false)]
    [InlineData("\"True\"", true)]
    public void Truth_has_several_spellings(string json, bool truth) => Assert.Equal(truth, Of($$"""{"x":{{json}}}""").Truth("x"));

    [Fact]
    public void Cells_of_a_text_table_are_read_by_what_is_asked_for()
    {
        var sample = Of("""{"n":" 2.5","e":"","x":"[1,2]","t":"1"}""", new SampleOrigin(FieldRoles.None, FieldsAreText: true));

        Assert.Equal(2.5, sample.Number("n"));
        Assert.False(sample.Has("e"));
        Assert.Equal([1, 2], sample.Numbers("x")!);
        Assert.True(sample.Truth("t"));
    }

    [Fact]
    public void A_text_is_no_number_where_numbers_are_written_as_such() => Assert.Throws<AuditException>(() => Of("""{"n":"2"}""").Number("n"));

    [Fact]
    public void Infinite_numbers_are_none() => Assert.Throws<AuditException>(() => Of("""{"n":1e999}""").Number("n"));

    [Fact]
    public void What_is_derived_is_derived_once()
    {
        var sample = Of("{}");
        var derivations = 0;
        for (var time = 0; time < 2; time++) Assert.Equal("x", sample.Once("key", _ => $"{(++derivations == 1 ? "x" : "again")}"));
    }

    [Fact]
    public void Finds_fields_beside_names_that_no_text_can_hold() => Assert.Equal("x", Of("""{"\ud800":1,"body":"x","\udfff":2}""", SampleOrigin.None).Text("body"));

    private static Sample Of(string json, SampleOrigin? origin = null) => new(Role.Synthetic, 0, JsonElement.Parse(json), origin ?? SampleOrigin.None);

    private sealed class TwoCells : TextRows
    {
        public override ReadOnlySpan<byte> Cell(int row, int column) => column == 0 ? "[1,2]"u8 : default;

        public override JsonElement Json(int row) => JsonElement.Parse("""{"body":"[1,2]","empty":""}""");

        protected override int Find(string name) => Array.IndexOf(["body", "empty"], name);
    }
}
