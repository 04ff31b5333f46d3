using DataAuditor.Catalog;

namespace DataAuditor.Core.Tests.Catalog;

public sealed class SuggestionTests
{
    private static readonly string[] Known = ["range", "allowed", "foreignKey"];

    [Theory]
    [InlineData("rnage", "; did you mean 'range'?")]
    [InlineData("foreignkey", "; did you mean 'foreignKey'?")]
    [InlineData("alowed", "; did you mean 'allowed'?")]
    [InlineData("nothing-like-it", "")]
    public void Is_the_nearest_known_name_if_one_is_near(string unknown, string suggestion) => Assert.Equal(suggestion, Suggestion.For(unknown, Known));

    [Fact]
    public void Is_nothing_where_nothing_is_known() => Assert.Equal("", Suggestion.For("range", []));
}
