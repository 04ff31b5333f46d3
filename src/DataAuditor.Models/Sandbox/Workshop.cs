namespace DataAuditor.Models.Sandbox;

/// <summary>What trials start their processes with.</summary>
internal sealed class Workshop(SandboxIsolation isolation, SandboxTools tools)
{
    private readonly SandboxCommand _command = new(isolation, tools);

    public static Watch Begin(ProgramLimits limits, CancellationToken cancellation) => new(limits, CoreShare.Shared, cancellation);

    /// <summary>Runs what uses a process, as a user of its own.</summary>
    /// <param name="tests">How many tests it is for, each of which has the whole time.</param>
    public async Task<T> With<T>(Language language, SandboxTask task, ProgramLimits limits, int tests, Watch watch, Func<SandboxedProcess, Task<T>> use)
    {
        var user = isolation is SandboxIsolation.Bubblewrap ? PrivateUsers.Shared.Rent() : null;
        try
        {
            await using var process = SandboxedProcess.Start(_command.For(language, task, limits, user, Longest(limits, tests)), watch);
            return await use(process);
        }
        finally
        {
            PrivateUsers.Shared.Return(user);
        }
    }

    /// <summary>Far more than the watch allows on a busy machine: it holds where nobody watches any more.</summary>
    private static TimeSpan Longest(ProgramLimits limits, int tests) => TimeSpan.FromSeconds(60 + (limits.Seconds * tests * CodeSandbox.Concurrency));
}
