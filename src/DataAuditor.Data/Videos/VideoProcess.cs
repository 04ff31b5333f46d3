using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using DataAuditor.Media;
using DataAuditor.Models;

namespace DataAuditor.Data.Videos;

/// <summary>A program of FFmpeg at work on one video: what it writes, what it complains of, and an end after a time limit.</summary>
internal sealed partial class VideoProcess : IDisposable
{
    private readonly string _file;

    /// <summary>
    /// Only a file of a kind that holds its own frames: playlists and scripts name other files and addresses, which a hostile one would have
    /// opened. No keyboard, no banner, errors alone.
    /// </summary>
    private static readonly string[] Safety =
    [
        "-hide_banner", "-loglevel", "error", "-protocol_whitelist", "file", "-format_whitelist",
        "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpeg,mpegts,mpegvideo,flv,ogg,asf,gif,apng,ivf,h264,hevc,m4v,yuv4mpegpipe,nut,mxf",
    ];

    private readonly Process _process;

    private volatile string _complaint = "";

    private readonly Timer _limit;

    private volatile bool _isOver;

    private VideoProcess(Process process, string file, TimeSpan limit)
    {
        (_process, _file) = (process, file);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginErrorReadLine();
        _limit = new Timer(_ => GiveUp(), null, limit, Timeout.InfiniteTimeSpan);
    }

    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>What it complained of first.</summary>
    public string Complaint => _complaint;

    /// <param name="file">The full path of the video.</param>
    /// <param name="before">Arguments about what is read.</param>
    /// <param name="after">Arguments about what is written.</param>
    public static VideoProcess Start(string program, string file, IEnumerable<string> before, IEnumerable<string> after, TimeSpan limit)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var argument in Safety.Concat(before).Append("-i").Append($"file:{file}").Concat(after)) start.ArgumentList.Add(argument);
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return new VideoProcess(process, file, limit);
        }
        catch (Win32Exception refusal)
        {
            throw new ModelException($"'{program}' cannot be started: {refusal.Message}", inner: refusal);
        }
    }

    /// <summary>Waits for its end, once all of its output was read.</summary>
    /// <exception cref="MediaException">It did not end by itself, or not well.</exception>
    /// <exception cref="ModelException">It is too old.</exception>
    public void End(TimeSpan limit)
    {
        _process.WaitForExit();
        if (_isOver) throw new MediaException($"it took longer than {limit.TotalSeconds:0} s to decode");
        if (Complaint.StartsWith("Unrecognized option", StringComparison.Ordinal)) throw new ModelException("the FFmpeg on PATH is too old: install version 5.1 or later") { IsMerelyAbsent = true };
        if (_process.ExitCode != 0) throw new MediaException(Complaint is { Length: > 0 } complaint ? $"it is broken: {complaint}" : $"FFmpeg ended with {_process.ExitCode}");
    }

    /// <summary>Ends it at once, wherever it is: its output ends there.</summary>
    public void Stop()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
    }

    public void Dispose()
    {
        _limit.Dispose();
        Stop();
        _process.Dispose();
    }

    private void GiveUp()
    {
        _isOver = true;
        try
        {
            Stop();
        }
        catch (InvalidOperationException)
        {
            // It ended between the two.
        }
    }

    /// <summary>Without what is another at each run, and on each machine.</summary>
    private void Hear(string? line)
    {
        if (_complaint.Length > 0 || string.IsNullOrWhiteSpace(line)) return;
        _complaint = PlainText.OneLine(Address().Replace(line, "").Replace($"file:{_file}: ", "", StringComparison.Ordinal).Trim());
    }

    [GeneratedRegex(" @ 0x[0-9a-f]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
