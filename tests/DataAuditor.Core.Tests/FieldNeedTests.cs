using System.Text.Json;

namespace DataAuditor.Core.Tests;

public sealed class FieldNeedTests
{
    private static readonly FieldNeed Need = new("turns") { Member = "toxicity" };

    [Theory]
    [InlineData("""{"turns":[{"toxicity":0.1}]}""", true)]
    [InlineData("""{"turns":[{},{"toxicity":null}]}""", true)]
    [InlineData("""{"turns":[]}""", true)]
    [InlineData("""{"turns":[{"text":"a"}]}""", false)]
    [InlineData("""{"turns":[1]}""", false)]
    [InlineData("""{"turns":{"toxicity":1}}""", false)]
    [InlineData("""{}""", false)]
    public void Asks_what_is_in_an_array_of_objects(string record, bool isMet) =>
        Assert.Equal(isMet, Need.IsMetBy(new Sample(Role.Synthetic, 0, JsonElement.Parse(record), SampleOrigin.None)));

    [Fact]
    public void Names_what_is_absent()
    {
        Assert.Equal("no record has the field 'turns' with 'toxicity' in it", Need.Absence(null));
        Assert.Equal("no record has the field 'a'", new FieldNeed("a").Absence(null));
        Assert.Equal("no record has one of the fields 'a', 'b'", new FieldNeed("a") { Or = ["b"] }.Absence(null));
    }
}
