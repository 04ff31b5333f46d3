using DataAuditor.Models;

namespace DataAuditor.Data.Videos;

/// <summary>The programs of FFmpeg, found on PATH.</summary>
internal static class VideoPrograms
{
    /// <summary>A video that takes longer than this to decode is given up.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(5);

    /// <exception cref="ModelException">It is not installed.</exception>
    public static string Require(string program) => Find(program, Environment.GetEnvironmentVariable("PATH"))
        ?? throw new ModelException($"videos are read by FFmpeg, and its program '{program}' is not on PATH: install the package ffmpeg") { IsMerelyAbsent = true };

    /// <summary>Not by the system's own search, which may look into the current folder first.</summary>
    public static string? Find(string program, string? path)
    {
        var file = OperatingSystem.IsWindows() ? $"{program}.exe" : program;
        return path?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathRooted).Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }
}
