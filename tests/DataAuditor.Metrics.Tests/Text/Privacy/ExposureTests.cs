using DataAuditor.Metrics.SensitiveSpans;
using DataAuditor.Metrics.Text.Privacy;

namespace DataAuditor.Metrics.Tests.Text.Privacy;

public sealed class ExposureTests
{
    private static readonly string[] Texts = ["write to ann@example.org or bob@example.org", "nothing here", "10.0.0.1 is up"];

    [Fact]
    public void Is_the_number_of_spans_a_record_with_a_part_for_each_type()
    {
        var score = Run.Score(new Exposure(), Run.Texts(Texts));

        Assert.Equal(1, score.Value);
        Assert.Equal([("email", 2.0 / 3), ("ipv4", 1.0 / 3)], score.Parts.Where(part => part.Value > 0 && !part.IsReference).Select(part => (part.Name, part.Value)));
        Assert.Equal(SensitiveTypes.All.Count + 1, score.Parts.Count);
    }

    [Fact]
    public void Counts_only_the_types_that_are_asked_for() =>
        Assert.Equal(1.0 / 3, Run.Score(new Exposure { Types = [SensitiveType.Ipv4] }, Run.Texts(Texts)).Value);

    [Fact]
    public void Masks_what_it_shows()
    {
        var score = Run.Score(new Exposure(), Run.Texts(Texts));

        Assert.Equal(["'email#43' at character 10", "'email#68' at character 29", "'ipv4#f5' at character 1, private"], score.Evidence.Select(exhibit => exhibit.Detail));
    }

    [Fact]
    public void Has_an_interval_that_ends_at_zero()
    {
        var interval = Run.Score(new Exposure(), Run.Texts(Texts)).Interval!.Value;

        Assert.Equal(0, interval.Low);
        Assert.True(interval.High > 1);
    }

    [Fact]
    public void Is_zero_where_nothing_is_left() => Assert.Equal(0, Run.Score(new Exposure(), Run.Texts("a", "b")).Value);

    [Fact]
    public void Is_not_measurable_without_texts_or_types()
    {
        Assert.Equal("there is no text", Run.Reason(new Exposure()));
        Assert.Equal("option 'types' is empty", Run.Reason(new Exposure { Types = [] }, Run.Texts("a")));
    }

    [Fact]
    public void Is_equal_for_equal_types_in_any_order() => Assert.Equal(
        new Exposure { Types = [SensitiveType.Url, SensitiveType.Email] }, new Exposure { Types = [SensitiveType.Email, SensitiveType.Url, SensitiveType.Url] });
}
