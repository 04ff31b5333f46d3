using DataAuditor.Models;

namespace DataAuditor.Media;

/// <summary>The images, videos and other files that records name, by paths relative to the file that the records are in. Used by several threads.</summary>
public interface IMediaFiles
{
    /// <summary>Whether a file that cannot be used is a finding of the audit, to be counted by whoever counts such; otherwise it is a fault of the data that ends the audit.</summary>
    bool CountsBroken { get; }

    /// <summary>A record's path as a full one.</summary>
    /// <exception cref="MediaException">It is no relative path to a file.</exception>
    string PathOf(string path);

    /// <summary>Red, green and blue, or grey where the file is grey; transparency is dropped, 16 bits are cut to 8, rotation marks are not followed, of animations the first frame is taken.</summary>
    /// <exception cref="MediaException">The file cannot be used.</exception>
    /// <exception cref="ModelException">What decodes such files is not installed.</exception>
    RasterImage Image(string path);

    /// <summary>In red, green and blue.</summary>
    /// <inheritdoc cref="Image"/>
    RasterVideo Video(string path, VideoRequest request);

    /// <summary>The bytes of a file, which can be sought in.</summary>
    /// <exception cref="MediaException">It is not there, or not readable.</exception>
    Stream Open(string path);

    /// <summary>The bytes of a file that a metric's option names, relative to the manifest.</summary>
    /// <exception cref="AuditException">It is not there, or not readable.</exception>
    Stream OpenOption(string path);

    /// <summary>What is derived once for the whole audit, such as the content of an option's file.</summary>
    /// <param name="key">Equal for whatever derives the same.</param>
    TValue Once<TValue>(object key, Func<IMediaFiles, TValue> derive);
}
