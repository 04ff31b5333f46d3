using System.Text.Json;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Tests.Agent.Episodes;

public sealed class NumberColumnTests
{
    private static readonly Unit Half = new("half", Quantity.Length, 1, 2), Tens = new("tens", Quantity.Length, 10);

    [Theory]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("[1,-2.5,0.30000000000000004,1e3,-0.0]")]
    [InlineData(" [ 1 ,\t2 ,\r\n3 ] ")]
    [InlineData("[null,1,null,2,null]")]
    [InlineData("[null,null]")]
    [InlineData("[[1,2],[3,4]]")]
    [InlineData("[[1,2],null,[ 3 , 4 ],null]")]
    [InlineData("[[1],[2],null]")]
    public void Reads_what_single_steps_say(string json)
    {
        var read = NumberColumn.Read(JsonElement.Parse(json), Half)!;
        var expected = StepColumn.OfItems(JsonElement.Parse(json)).Numbers(Half, static (_, what) => new InvalidOperationException(what));

        Assert.Equal((expected.Steps, expected.Components), (read.Steps, read.Components));
        Assert.Equal(expected.Values.ToArray(), read.Values.ToArray());
    }

    [Theory]
    [InlineData("[1,[2]]")]
    [InlineData("[[1],2]")]
    [InlineData("[[1,2],[3]]")]
    [InlineData("[[1,2],[3,4,5]]")]
    [InlineData("[[]]")]
    [InlineData("[[1,null]]")]
    [InlineData("[[[1]]]")]
    [InlineData("[null,[1,2]]")] // How many are missing shows too late.
    [InlineData("[1,\"2\"]")]
    [InlineData("[true]")]
    [InlineData("[{}]")]
    [InlineData("[1e400]")]
    [InlineData("[1e308]")] // Beyond the range in the other unit.
    public void Leaves_to_others_what_is_something_else(string json) => Assert.Null(NumberColumn.Read(JsonElement.Parse(json), Tens));

    [Fact]
    public void Repeats_what_holds_at_every_step()
    {
        Assert.Equal([10, 10, 10], NumberColumn.Constant(JsonElement.Parse("1"), 3, Tens)!.Values.ToArray());
        Assert.Null(NumberColumn.Constant(JsonElement.Parse("1e308"), 3, Tens));
    }
}
