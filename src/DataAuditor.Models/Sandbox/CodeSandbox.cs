using System.Collections.Concurrent;
using System.ComponentModel;

namespace DataAuditor.Models.Sandbox;

/// <summary>
/// Runs programs against their tests, away from the machine and from the judgement on them. Before it says anything of a language's
/// programs, it must have passed a right one and failed a wrong one.
/// </summary>
public sealed class CodeSandbox : IModel<ProgramRun, ProgramOutcome>
{
    /// <summary>How many programs a process runs at once, however many audits it is at.</summary>
    public const int Concurrency = 8;

    /// <summary>Patient, since a machine that is only slow is no fault of the sandbox.</summary>
    private static readonly ProgramLimits ForControl = new() { Seconds = 20 };

    private static readonly SemaphoreSlim Slots = new(Concurrency);

    private readonly SandboxIsolation _isolation;

    private readonly Workshop _workshop;

    private readonly ConcurrentDictionary<Language, Lazy<Task>> _controls = [];

    public CodeSandbox(SandboxIsolation isolation)
        : this(isolation, SandboxTools.System)
    {
    }

    internal CodeSandbox(SandboxIsolation isolation, SandboxTools tools) =>
        (_isolation, _workshop) = (isolation, new Workshop(isolation, tools));

    public string Description => _isolation is SandboxIsolation.None ? "programs run without isolation" : "programs run in bubblewrap, their tests in another";

    /// <summary>How many programs run now.</summary>
    internal static int Running => Concurrency - Slots.CurrentCount;

    /// <exception cref="ModelException">A program of the system is missing, or the sandbox does not tell a right program from a wrong one.</exception>
    public IReadOnlyList<ProgramOutcome> Run(IReadOnlyList<ProgramRun> inputs, CancellationToken cancellation) =>
        OrderedCalls.Run(inputs, InSlot, Concurrency, cancellation).GetAwaiter().GetResult();

    private async Task<ProgramOutcome> InSlot(ProgramRun run, CancellationToken cancellation)
    {
        await Slots.WaitAsync(cancellation);
        try
        {
            if (Language.Find(run.Language) is not { } language)
            {
                return ProgramOutcome.NotRun($"'{PlainText.OneLine(run.Language, maxLength: 40)}' is none of the languages {string.Join(", ", Language.All.Select(static known => known.Names[0]))}");
            }

            if (!language.AnswersCalls && run.Tests.OfType<ProgramTest.Script>().Any())
            {
                return ProgramOutcome.NotRun($"tests of programs in {language.Names[0]} need 'input' and 'output': scripts that call the program run in {string.Join(", ", Language.All.Where(static known => known.AnswersCalls).Select(static known => known.Names[0]))}");
            }

            await _controls.GetOrAdd(language, known => new Lazy<Task>(() => Control(known))).Value.WaitAsync(cancellation);
            return new ProgramOutcome(await Judge(language, run, cancellation));
        }
        catch (Exception broken) when (broken is IOException or Win32Exception)
        {
            throw new ModelException($"programs cannot be run: {broken.Message}", inner: broken);
        }
        finally
        {
            Slots.Release();
        }
    }

    private async Task<IReadOnlyList<TestOutcome>> Judge(Language language, ProgramRun run, CancellationToken cancellation)
    {
        var scripts = new Queue<TestOutcome>(await new ScriptTrial(_workshop, language, run).Judge([.. run.Tests.OfType<ProgramTest.Script>().Select(static test => test.Text)], cancellation));
        var outcomes = new List<TestOutcome>();
        foreach (var test in run.Tests)
        {
            outcomes.Add(test is ProgramTest.Exchange exchange ? await new ExchangeTrial(_workshop, language, run).Judge(exchange, cancellation) : scripts.Dequeue());
        }

        return outcomes;
    }

    private async Task Control(Language language)
    {
        var control = language.Control;
        var run = new ProgramRun(control.Code, language.Names[0], [control.Right, control.Wrong]) { Limits = ForControl };
        var outcomes = await Judge(language, run, CancellationToken.None);
        if (outcomes is [{ Passed: true }, { Passed: false } failed] && failed.Detail.Contains(control.Says, StringComparison.Ordinal)) return;

        throw SandboxTools.Absent(outcomes[0].Passed
            ? $"a wrong program in {language.Names[0]} passes its test"
            : $"a right program in {language.Names[0]} does not pass its test ({PlainText.OneLine(outcomes[0].Detail)}); the packages bubblewrap, util-linux and {language.Package} are needed, and user namespaces");
    }
}
