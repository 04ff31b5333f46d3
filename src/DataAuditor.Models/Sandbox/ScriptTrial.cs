namespace DataAuditor.Models.Sandbox;

/// <summary>
/// Runs tests that call a program. Each has an interpreter and a sandbox of its own, with pipes between them that carry calls and plain
/// values: the program never sees a test, and what the tests say of it passes through nothing that the program can reach.
/// </summary>
internal sealed class ScriptTrial(Workshop workshop, Language language, ProgramRun run)
{
    public async Task<IReadOnlyList<TestOutcome>> Judge(IReadOnlyList<string> tests, CancellationToken cancellation)
    {
        var outcomes = new List<TestOutcome>();
        while (outcomes.Count < tests.Count)
        {
            // A test that the program does not survive ends the sitting; the tests behind it have another.
            var rest = tests.Skip(outcomes.Count).ToArray();
            var sitting = await Hold(rest, cancellation);
            outcomes.AddRange(sitting.Outcomes);
            if (sitting.HasLast || sitting.Outcomes.Count == rest.Length) continue;

            var broken = new TestOutcome(false, sitting.Fault);
            outcomes.AddRange(Enumerable.Repeat(broken, sitting.IsLoaded ? 1 : rest.Length));
        }

        return outcomes;
    }

    private async Task<Sitting> Hold(string[] tests, CancellationToken cancellation)
    {
        await using var watch = Workshop.Begin(run.Limits, cancellation);
        var sitting = await workshop.With(language, SandboxTask.Callee, run.Limits, tests.Length, watch, program =>
            workshop.With(language, SandboxTask.Tests, run.Limits, tests.Length, watch, async judge =>
            {
                var sitting = new Sitting(program, judge, watch);
                await sitting.Hold(run, tests);
                return sitting;
            }));
        cancellation.ThrowIfCancellationRequested();
        return sitting;
    }
}
