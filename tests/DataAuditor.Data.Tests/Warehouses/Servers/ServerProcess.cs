using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DataAuditor.Data.Tests.Warehouses.Servers;

/// <summary>One database server of a test, ended by its process id.</summary>
internal sealed class ServerProcess(string program, IReadOnlyList<string> arguments, string folder) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan PatienceAtEnd = TimeSpan.FromSeconds(10);

    private Process? _process;

    public bool IsRunning => _process is { HasExited: false };

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it, and waits until it answers.</summary>
    public void Start(Func<bool> answers)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start)!;
        var said = new System.Text.StringBuilder();
        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (said) said.AppendLine(line.Data);
        }

        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        for (var clock = Stopwatch.StartNew(); !answers();)
        {
            if (IsRunning && clock.Elapsed < Patience)
            {
                Thread.Sleep(50);
                continue;
            }

            lock (said) throw new InvalidOperationException($"{program} does not answer: {said}");
        }
    }

    /// <summary>Lets it end by itself, which leaves nothing behind; by force where it does not.</summary>
    /// <param name="signal">At which it ends without waiting for those who are connected.</param>
    public void End(string signal)
    {
        if (!IsRunning) return;

        Wake();
        Run("kill", signal, _process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!_process.WaitForExit(PatienceAtEnd)) Kill();
    }

    public void Kill()
    {
        if (_process is not { HasExited: false }) return;

        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Stops it where it stands: it keeps its connections, and answers nothing.</summary>
    public void Hang() => Signal("-STOP");

    public void Wake() => Signal("-CONT");

    /// <summary>Runs a program to its end.</summary>
    public static string Run(string program, params IReadOnlyList<string> arguments)
    {
        var (code, output) = RunToEnd(program, arguments);
        return code == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {output}");
    }

    public void Dispose()
    {
        Kill();
        _process?.Dispose();
    }

    private static (int Code, string Output) RunToEnd(string program, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : error.Result + output);
    }

    /// <summary>PostgreSQL has a process for each connection.</summary>
    private void Signal(string signal)
    {
        var id = _process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var children = File.ReadAllText($"/proc/{id}/task/{id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Run("kill", signal, id);

        // A connection may have ended, and its process with it.
        if (children.Length > 0) RunToEnd("kill", [signal, .. children]);
    }
}
