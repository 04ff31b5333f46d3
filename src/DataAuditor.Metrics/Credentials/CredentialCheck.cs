using System.Text.Json;
using DataAuditor.Media;
using DataAuditor.Metrics.Credentials.Certificates;

namespace DataAuditor.Metrics.Credentials;

/// <summary>Reads the credentials of the images that a record names.</summary>
/// <param name="Trust">The files of the certificates that the user trusts.</param>
/// <param name="ValidAt">When certificates must be valid; null for now.</param>
internal sealed record CredentialCheck(IReadOnlyList<string> Trust, DateOnly? ValidAt)
{
    private string Key => $"credentials {ValidAt:O} {string.Join('\n', Trust)}";

    /// <summary>The images of a record: its own, and those of its steps.</summary>
    /// <exception cref="AuditException">An image of a step is no path.</exception>
    public static IReadOnlyList<string> PathsOf(Sample sample)
    {
        List<string> paths = [];
        if (sample.Text("image") is { } own) paths.Add(own);
        if (sample.Structure("steps") is not { ValueKind: JsonValueKind.Array } steps) return paths;

        foreach (var (place, step) in steps.EnumerateArray().Index())
        {
            if (step.ValueKind is not JsonValueKind.Object || step.MemberOf("image") is not { ValueKind: not JsonValueKind.Null } image) continue;
            if (image.ValueKind is not JsonValueKind.String) throw sample.Wrong($"the image of step {place + 1} is no text");
            paths.Add(image.TextOf());
        }

        return paths;
    }

    /// <summary>In the order of the paths; null where a file cannot be read and the audit counts such.</summary>
    /// <exception cref="AuditException">A file cannot be read, or an option's file is none of certificates.</exception>
    public IReadOnlyList<CredentialReport>? Of(Sample sample, IReadOnlyList<string> paths) => sample.Once(Key, own =>
    {
        var reader = own.Media.Once(Key, ReaderOf);
        var reports = new List<CredentialReport>();
        foreach (var path in paths)
        {
            try
            {
                using var stream = own.Media.Open(path);
                reports.Add(reader.Read(stream));
            }
            catch (Exception fault) when (fault is MediaException or IOException)
            {
                if (!own.Media.CountsBroken) throw own.Wrong($"'{PlainText.OneLine(path)}' cannot be used: {fault.Message}");
                return null;
            }
        }

        return reports;
    });

    /// <summary>Once for an audit, so that all of its files are held against the same time.</summary>
    private CredentialReader ReaderOf(IMediaFiles files)
    {
        var time = ValidAt is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) : TimeProvider.System.GetUtcNow();
        return new CredentialReader(Trust.Aggregate(TrustList.Empty, (known, path) => known.With(Read(files, path))), time);
    }

    private static TrustList Read(IMediaFiles files, string path)
    {
        using var stream = files.OpenOption(path);
        var content = new MemoryStream();
        stream.CopyTo(content);
        try
        {
            return TrustList.Read(content.ToArray());
        }
        catch (FormatException fault)
        {
            throw new AuditException(DiagnosticCode.DataFile, $"option 'trust': '{PlainText.OneLine(path)}' cannot be used: {fault.Message}", inner: fault);
        }
    }
}
