using System.Text.Json;

namespace DataAuditor.Models.Sandbox;

/// <summary>A program and its tests, each in a process of its own, and what passes between them until one of them ends.</summary>
internal sealed class Sitting(SandboxedProcess program, SandboxedProcess judge, Watch watch)
{
    private const long MostRelayed = 256L << 20;

    private readonly BoundedLines _lines = new(judge.Output);

    private readonly List<TestOutcome> _outcomes = [];

    private string? _fault;

    private string _printed = "";

    /// <summary>Whether the program came so far that it could be called.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>Whether the last verdict says that the program has not survived its test.</summary>
    public bool HasLast { get; private set; }

    /// <summary>Of the tests that came to a verdict: the first ones.</summary>
    public IReadOnlyList<TestOutcome> Outcomes => _outcomes;

    /// <summary>Why there is no further verdict.</summary>
    public string Fault => watch.Broken ?? Failure.Of(_fault ?? "the program ended, or its tests did", _printed);

    public async Task Hold(ProgramRun run, IReadOnlyList<string> tests)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(watch.Token);
        var relaying = Relay(run, tests, done.Token);
        try
        {
            while (_outcomes.Count < tests.Count && await Listen()) { }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // The watch has ended it, or what it says is no verdict: what it said until then counts.
        }

        // A program that could not be loaded ends by itself, and has printed why.
        if (_fault is null) await done.CancelAsync();
        await relaying;
    }

    /// <returns>Whether there may be more to hear.</returns>
    private async Task<bool> Listen()
    {
        var line = await _lines.Next(watch.Token);
        if (line.IsEmpty) return false;

        switch (line.Span[0])
        {
            case (byte)'>':
                await program.Write(line[1..], watch.Token);
                return true;
            case (byte)'=':
                using (var verdict = JsonDocument.Parse(line[1..])) return Hear(verdict.RootElement);
            default:
                return false;
        }
    }

    private bool Hear(JsonElement verdict)
    {
        watch.Restart();
        if (verdict.TryGetProperty("ready", out _))
        {
            IsLoaded = true;
        }
        else if (verdict.TryGetProperty("unusable", out var fault))
        {
            _fault = fault.GetString()!;
            return false;
        }
        else
        {
            HasLast = verdict.GetProperty("last").GetBoolean();
            _outcomes.Add(verdict.GetProperty("passed").GetBoolean() ? TestOutcome.Pass : new TestOutcome(false, verdict.GetProperty("detail").GetString()!));
        }

        return !HasLast;
    }

    /// <summary>Hands the program's answers to the tests, as they are: whether they make sense is seen over there.</summary>
    private async Task Relay(ProgramRun run, IReadOnlyList<string> tests, CancellationToken cancellation)
    {
        try
        {
            await program.WriteJob(SandboxJob.OfProgram(run.Code, isAlone: false), cancellation);
            await judge.Write(SandboxJob.OfTests(run.EntryPoint, tests), cancellation);
            var buffer = new byte[1 << 14];
            var relayed = 0L;
            for (int count; (count = await program.Output.ReadAsync(buffer, cancellation)) > 0;)
            {
                relayed += count;
                if (relayed > MostRelayed) watch.End($"it gave more than {MostRelayed >> 20} MiB of values");
                await judge.Write(buffer.AsMemory(0, count), cancellation);
            }

            // The program has ended by itself: what it printed last may say why.
            await program.Errors.ToEnd(cancellation);
            _printed = program.Errors.End;
            judge.CloseInput();
        }
        catch (OperationCanceledException)
        {
            // The sitting is over.
        }
    }
}
