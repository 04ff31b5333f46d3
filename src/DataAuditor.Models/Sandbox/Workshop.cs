namespace DataAuditor.Models.Sandbox;

/// <summary>What trials start their processes with.</summary>
internal sealed class Workshop(SandboxIsolation isolation, SandboxTools tools, int cores)
{
    private readonly SandboxCommand _command = new(isolation, tools);

    private readonly PrivateUsers _users = new();

    private readonly CoreShare _share = new(cores);

    public Watch Begin(ProgramLimits limits, CancellationToken cancellation) => new(limits, _share, cancellation);

    /// <summary>Runs what uses a process, as a user of its own.</summary>
    /// <param name="tests">How many tests it is for, each of which has the whole time.</param>
    public async Task<T> With<T>(Language language, SandboxTask task, ProgramLimits limits, int tests, Watch watch, Func<SandboxedProcess, Task<T>> use)
    {
        var user = isolation is SandboxIsolation.Bubblewrap ? _users.Rent() : null;
        try
        {
            await using var process = SandboxedProcess.Start(_command.For(language, task, limits, user, Longest(limits, tests)), watch);
            return await use(process);
        }
        finally
        {
            _users.Return(user);
        }
    }

    /// <summary>Far more than the watch allows on a busy machine: it holds where nobody watches any more.</summary>
    private static TimeSpan Longest(ProgramLimits limits, int tests) => TimeSpan.FromSeconds(60 + (limits.Seconds * tests * CodeSandbox.Concurrency));
}
