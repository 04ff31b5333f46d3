using System.Globalization;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Reasoning.Programs;

/// <summary>The share of its tests that a program passes; without a test, nothing speaks for it.</summary>
internal readonly record struct TestShare(double Value, string Detail)
{
    private const int MostShown = 300;

    public static TestShare Of(IReadOnlyList<TestOutcome> tests)
    {
        if (tests.Count == 0) return new TestShare(0, "it has no test");

        var passed = tests.Count(static test => test.Passed);
        if (passed == tests.Count) return new TestShare(1, "");

        var first = tests.TakeWhile(static test => test.Passed).Count();
        var said = tests[first].Detail.Length == 0 ? " fails" : $": {PlainText.OneLine(tests[first].Detail, MostShown)}";
        return new TestShare((double)passed / tests.Count, string.Create(CultureInfo.InvariantCulture, $"passes {passed} of {tests.Count} tests; test {first + 1}{said}"));
    }
}
