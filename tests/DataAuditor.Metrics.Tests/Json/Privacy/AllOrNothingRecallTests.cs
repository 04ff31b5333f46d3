using DataAuditor.Metrics.Json.Privacy;
using DataAuditor.Metrics.Tests.Entities;

namespace DataAuditor.Metrics.Tests.Json.Privacy;

public sealed class AllOrNothingRecallTests
{
    [GoldenFact]
    public void Is_the_golden_value_of_each_type()
    {
        var score = Run.Score(new AllOrNothingRecall(), EntityRecords.Golden);
        var golden = EntityRecords.GoldenByType;

        Assert.Equal(["DATE", "ID", "NAME", "all documents", "micro recall"], score.Parts.Select(part => part.Name));
        Assert.All(score.Parts.Where(part => !part.IsReference), part =>
        {
            var values = golden[part.Name];
            Assert.Equal(values["docs_with_type"]!.GetValue<int>(), part.Detail("documents"));
            Assert.Equal(values["recall_aon"]!.GetValue<double>(), part.Value, 1e-12);
            Assert.Equal(values["recall_aon_all_docs"]!.GetValue<double>(), part.Detail("all documents")!.Value, 1e-12);
            Assert.Equal(values["recall_micro"]!.GetValue<double>(), part.Detail("micro recall")!.Value, 1e-12);
        });
        Assert.Equal(golden.Values.Average(values => values["recall_aon_all_docs"]!.GetValue<double>()), score.Parts[3].Value, 1e-12);
        Assert.Equal(54.0 / 68, score.Value, 1e-12);
    }

    // Of the pairs (first, name), (first, date) and (second, date) only the last is whole; over three documents and two types, four of six are.
    [Fact]
    public void Is_the_mean_over_documents_and_the_types_in_them()
    {
        var score = Run.Score(new AllOrNothingRecall(), EntityRecords.Toy);

        Assert.Equal(1.0 / 3, score.Value, 12);
        Assert.Equal(["date", "name", "all documents", "micro recall"], score.Parts.Select(part => part.Name));
        Assert.Equal([0.5, 0, 4.0 / 6, 0.5], score.Parts.Select(part => part.Value), (expected, value) => Math.Abs(expected - value) < 1e-12);
        Assert.Equal([false, false, true, true], score.Parts.Select(part => part.IsReference));
        Assert.Equal("wilson", score.Parts[0].Interval!.Value.Method);
    }

    [Fact]
    public void Shows_the_documents_in_which_most_was_missed_without_what_was()
    {
        var evidence = Run.Score(new AllOrNothingRecall(), EntityRecords.Toy).Evidence;

        Assert.Equal([(0L, "date", "1 of 1 entities not redacted"), (0L, "name", "1 of 2 entities not redacted")], evidence.Select(exhibit => (exhibit.Record, exhibit.Part!, exhibit.Detail)));
    }

    [Fact]
    public void Finds_fault_with_each_type_of_which_one_was_missed() => Assert.Equal([2, 0, 0], Run.Faults(new AllOrNothingRecall(), EntityRecords.Toy));

    [Fact]
    public void Takes_a_record_that_does_not_say_for_one_in_which_nothing_was_redacted()
    {
        Assert.Equal(0.5, Run.Score(new AllOrNothingRecall(), EntityRecords.Toy[1], EntityRecords.Of("""[{"type":"date","value":"x"}]""", redacted: null)).Value);

        var silent = Run.Score(new AllOrNothingRecall(), EntityRecords.Of("""[{"type":"date","value":"x"}]""", redacted: null));
        Assert.Equal(0, silent.Value);
        Assert.Equal("no record has the field 'redacted_entities': nothing counts as redacted", Assert.Single(silent.Notes));
    }

    [Fact]
    public void Does_not_depend_on_what_was_redacted_beyond_need() =>
        Assert.Equal(1, Run.Score(new AllOrNothingRecall(), EntityRecords.Of("""[{"type":"a","value":"x"}]""", """[{"type":"b","value":"y"},{"type":"a","value":"x"}]""")).Value);

    [Fact]
    public void Has_no_parts_for_more_types_than_a_report_could_show()
    {
        var score = Run.Score(new AllOrNothingRecall(), [.. Enumerable.Range(0, 101).Select(type => EntityRecords.Of($$"""[{"type":"t{{type}}","value":"x"}]""", "[]"))]);

        Assert.Equal("micro recall", Assert.Single(score.Parts).Name);
        Assert.Equal("there are more than 100 types, which is too many for parts", Assert.Single(score.Notes));
    }

    [Fact]
    public void Is_not_measurable_without_a_gold_entity()
    {
        Assert.Equal("no record has a gold entity", Run.Reason(new AllOrNothingRecall(), EntityRecords.Toy[2]));
        Assert.Equal("no record has the field 'gold_entities'", Run.Reason(new AllOrNothingRecall(), """{"redacted_entities":[]}"""));
    }

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new AllOrNothingRecall()).Value);
}
