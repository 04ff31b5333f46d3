using DataAuditor.Metrics.Reasoning.Validity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Reasoning.Validity;

public sealed class PassRateTests
{
    // A sandbox in which a program passes the tests that it names.
    private static readonly FakeModels Sandbox = new FakeModels().With(ModelRoles.Sandbox, run => run.Language == "cobol"
        ? ProgramOutcome.NotRun("'cobol' is unknown")
        : new ProgramOutcome([.. run.Tests.Select(test => Passes(run, test) ? TestOutcome.Pass : new TestOutcome(false, $"{run.Language}\u001b[31m {run.EntryPoint} {test} {run.Limits.Seconds}"))]));

    [Fact]
    public void Is_the_share_of_tests_passed_averaged_over_records()
    {
        var score = Run.Score(new PassRate(), Recorded(true, false), Recorded(true, true, true));

        Assert.Equal(0.75, score.Value);
        Assert.Equal("student-t", score.Interval!.Value.Method);
    }

    [Fact]
    public void Runs_programs_whose_results_are_not_recorded()
    {
        var score = Score(Run.Record(("code", "a b"), ("tests", new[] { "a", "b", "c", "d" })), Run.Record(("code", "a"), ("tests", "a")));

        Assert.Equal(0.75, score.Value);
        Assert.Equal("passes 2 of 4 tests; test 3: python⟨U+001B⟩[31m  Script { Text = c } 5", Assert.Single(score.Evidence).Detail);
    }

    [Fact]
    public void Takes_exchanges_languages_entry_points_and_limits()
    {
        var record = """{"code":"x","language":"node","entry_point":"f","tests":[{"input":"1","output":"2"},"y"]}""";
        var score = Assert.IsType<Measurement.Score>(Run.On(new PassRate { Time = 2 }, new Run.Records([record]) { Models = Sandbox }));

        Assert.Equal(0, score.Value);
        Assert.Equal("passes 0 of 2 tests; test 1: node⟨U+001B⟩[31m f Exchange { Input = 1, Output = 2 } 2", Assert.Single(score.Evidence).Detail);
    }

    [Fact]
    public void Prefers_recorded_results() =>
        Assert.Equal(1, Score(Run.Record(("code", "a"), ("tests", "b"), ("test_results", new[] { 1, 1 }))).Value);

    [Fact]
    public void Is_0_for_a_program_without_a_test()
    {
        var score = Score(Run.Record(("code", "a"), ("tests", Array.Empty<string>())));

        Assert.Equal((0, "it has no test"), (score.Value, Assert.Single(score.Evidence).Detail));
    }

    [Fact]
    public void Leaves_out_languages_that_are_unknown()
    {
        var score = Score(Run.Record(("code", "a"), ("tests", "a")), Run.Record(("code", "a"), ("tests", "b"), ("language", "cobol")));

        Assert.Equal(1, score.Value);
        Assert.Equal("1 record has not been judged ('cobol' is unknown) and is left out", Assert.Single(score.Notes));
    }

    [Fact]
    public void Is_not_measurable_where_no_program_could_be_run() => Assert.Equal(
        "no record could be judged: 'cobol' is unknown",
        Assert.IsType<Measurement.NotApplicable>(Run.On(new PassRate(), new Run.Records([Run.Record(("code", "a"), ("tests", "b"), ("language", "cobol"))]) { Models = Sandbox })).Reason);

    [Fact]
    public void Is_not_measurable_without_a_sandbox_and_names_what_is_missing()
    {
        var models = new FakeModels().With<ProgramRun, ProgramOutcome>(ModelRoles.Sandbox, _ => throw new ModelException("install the package bubblewrap") { IsMerelyAbsent = true });

        Assert.Equal(
            "no record has the field 'test_results', and install the package bubblewrap",
            Assert.IsType<Measurement.NotApplicable>(Run.On(new PassRate(), new Run.Records([Run.Record(("code", "a"), ("tests", "a"))]) { Models = models })).Reason);
        Assert.Equal("no record has the field 'test_results', and no record has the fields 'code' and 'tests' to run", Run.Reason(new PassRate(), Run.Record(("code", "a"))));
    }

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new PassRate()).Value);

    [Theory]
    [InlineData("""{"test_results":[2]}""", "the field 'test_results' must be an array of true and false")]
    [InlineData("""{"test_results":"yes"}""", "the field 'test_results' must be an array or an object")]
    [InlineData("""{"code":"a","tests":[{"input":"1"}]}""", "the field 'tests' must be a text, or an array of texts and of objects with the texts 'input' and 'output'")]
    [InlineData("""{"code":"a","tests":[1]}""", "the field 'tests' must be a text")]
    [InlineData("""{"code":1,"tests":"a"}""", "the field 'code' must be text")]
    public void Refuses_what_are_no_tests(string record, string message) =>
        Assert.StartsWith($"record 0: {message}", Assert.Throws<AuditException>(() => Score(record)).Message, StringComparison.Ordinal);

    [Fact]
    public void Finds_fault_with_programs_that_fail_a_test() => Assert.Equal([0, 1], Run.Faults(new PassRate(), Recorded(true), Recorded(true, false)));

    private static Measurement.Score Score(params string[] records) => Assert.IsType<Measurement.Score>(Run.On(new PassRate(), new Run.Records(records) { Models = Sandbox }));

    private static string Recorded(params bool[] results) => Run.Record(("test_results", results));

    private static bool Passes(ProgramRun run, ProgramTest test) => test is ProgramTest.Script script && run.Code.Split(' ').Contains(script.Text);
}
