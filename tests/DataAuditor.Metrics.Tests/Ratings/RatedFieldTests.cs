using System.Text.Json;
using DataAuditor.Metrics.Ratings;

namespace DataAuditor.Metrics.Tests.Ratings;

public sealed class RatedFieldTests
{
    [Theory]
    [InlineData("4", new[] { 4.0 })]
    [InlineData("[4,null,2.5]", new[] { 4, 2.5 })]
    [InlineData("[null]", new double[0])]
    public void Reads_one_rating_or_those_that_raters_gave(string field, double[] ratings) => Assert.Equal(ratings, Of($$"""{"rating":{{field}}}"""));

    [Theory]
    [InlineData("4", new[] { 4.0 })]
    [InlineData(" [4, null, 2.5]", new[] { 4, 2.5 })]
    public void Reads_them_from_a_table_s_cell(string cell, double[] ratings) => Assert.Equal(ratings, Of(Run.Record(("rating", cell)), fieldsAreText: true));

    [Fact]
    public void Takes_raters_of_the_same_number_and_a_single_one_of_a_single_rating()
    {
        Assert.Equal([1, 2], Of("""{"rating":[1,2],"rater":["ann","bob"]}"""));
        Assert.Equal([1], Of("""{"rating":1,"rater":"ann"}"""));
    }

    [Theory]
    [InlineData("[1,[2]]")]
    [InlineData("[true]")]
    [InlineData("{\"ann\":1}")]
    public void Refuses_what_is_no_rating(string field) => Assert.Throws<AuditException>(() => Of($$"""{"rating":{{field}}}"""));

    private static IReadOnlyList<double> Of(string record, bool fieldsAreText = false) =>
        new Sample(Role.Synthetic, 0, JsonElement.Parse(record), new SampleOrigin(FieldRoles.None, FieldsAreText: fieldsAreText)).RatingsOf("rating");
}
