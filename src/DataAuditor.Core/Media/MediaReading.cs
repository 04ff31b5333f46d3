using DataAuditor.Models;

namespace DataAuditor.Media;

/// <summary>Reads what a record names, once for all metrics that ask for the same.</summary>
public static class MediaReading
{
    extension(Sample sample)
    {
        /// <summary>An image of the record.</summary>
        /// <param name="path">As the record has it.</param>
        /// <returns>Null where it cannot be used, and the audit counts such files.</returns>
        /// <exception cref="AuditException">It cannot be used.</exception>
        public RasterImage? Image(string path) => sample.Read($"image {path}", path, static (files, path) => files.Image(path));

        /// <summary>A video of the record.</summary>
        /// <inheritdoc cref="Image"/>
        public RasterVideo? Video(string path, VideoRequest request) => sample.Read((path, request), path, (files, path) => files.Video(path, request));

        /// <summary>A flow field of the record.</summary>
        /// <inheritdoc cref="Image"/>
        public FlowField? Flow(string path) => sample.Read($"flow {path}", path, static (files, path) =>
        {
            using var file = files.Open(path);
            return FlowFile.Read(file);
        });

        /// <summary>Why a file of the record cannot be used, which must be asked for first.</summary>
        /// <param name="path">As the record has it.</param>
        /// <returns>Null where nothing is wrong with it.</returns>
        public MediaException? FaultOfImage(string path) => sample.ReadOnce($"image {path}", path, static (files, path) => files.Image(path)).Fault;

        private TMedium? Read<TMedium>(object key, string path, Func<IMediaFiles, string, TMedium> read)
            where TMedium : class
        {
            var (medium, fault) = sample.ReadOnce(key, path, read);
            if (fault is not null && !sample.Media.CountsBroken) throw sample.Wrong($"'{PlainText.OneLine(path)}' cannot be used: {fault.Message}");

            return medium;
        }

        private (TMedium? Medium, MediaException? Fault) ReadOnce<TMedium>(object key, string path, Func<IMediaFiles, string, TMedium> read)
            where TMedium : class =>
            sample.Once(key, own =>
            {
                try
                {
                    return (read(own.Media, path), (MediaException?)null);
                }
                catch (MediaException fault)
                {
                    return ((TMedium?)null, fault);
                }
            });
    }
}
