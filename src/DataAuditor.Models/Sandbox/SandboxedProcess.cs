using System.Diagnostics;
using System.Text;

namespace DataAuditor.Models.Sandbox;

/// <summary>An interpreter at work within bounds. Nothing of it is left when it is disposed.</summary>
internal sealed class SandboxedProcess : IAsyncDisposable
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    /// <summary>All that programs are told of the machine. Hashes are the same in every run, and so is the order of what is sorted by them.</summary>
    private static readonly Dictionary<string, string> Environment = new(StringComparer.Ordinal)
    {
        ["PATH"] = "/usr/local/bin:/usr/bin:/bin",
        ["HOME"] = "/tmp",
        ["LANG"] = "C.UTF-8",
        ["PYTHONHASHSEED"] = "0",
    };

    private readonly Process _process;

    private readonly Watch _watch;

    private SandboxedProcess(Process process, Watch watch)
    {
        (_process, _watch) = (process, watch);
        Errors = new PrintedText(process.StandardError.BaseStream, watch);
        watch.Add(process);
    }

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>What is printed as errors; of what answers calls, all that is printed.</summary>
    public PrintedText Errors { get; }

    public static SandboxedProcess Start(IReadOnlyList<string> command, Watch watch)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment.Clear();
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return new SandboxedProcess(Process.Start(start)!, watch);
    }

    /// <summary>Writes what the process may leave unread.</summary>
    public async Task Write(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            await Input.WriteAsync(bytes, cancellation);
            await Input.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            // It has ended: what it said until then, and how, tells the rest.
        }
    }

    /// <summary>Writes a job, with its length before it, since what follows is for the program.</summary>
    public Task WriteJob(byte[] job, CancellationToken cancellation) => Write((byte[])[.. Encoding.ASCII.GetBytes($"{job.Length}\n"), .. job], cancellation);

    public void CloseInput()
    {
        try
        {
            Input.Dispose();
        }
        catch (IOException)
        {
            // It has ended before it had read all.
        }
    }

    /// <returns>The exit code.</returns>
    public async Task<int> Ended(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        _watch.Remove(_process);
        if (!_process.HasExited) ProcessTree.End(_process);
        using (var longest = new CancellationTokenSource(TimeToEnd))
        {
            try
            {
                await _process.WaitForExitAsync(longest.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        await Errors.DisposeAsync();
        _process.Dispose();
    }
}
