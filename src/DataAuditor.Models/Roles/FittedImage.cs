using DataAuditor.Media;

namespace DataAuditor.Models.Roles;

/// <summary>Images at the size that a model declares.</summary>
internal static class FittedImage
{
    public static ImageTensor Of(ImageTensor image, int height, int width, ImageFit fit)
    {
        if (image.Height == height && image.Width == width) return image;

        var scale = Math.Max((double)height / image.Height, (double)width / image.Width);
        var (scaledHeight, scaledWidth) = fit is ImageFit.Stretch ? (height, width) : (Math.Max(height, (int)Math.Round(image.Height * scale)), Math.Max(width, (int)Math.Round(image.Width * scale)));
        var (top, left) = ((scaledHeight - height) / 2, (scaledWidth - width) / 2);
        var pixels = image.Values.Span;
        var values = new float[image.Channels * height * width];
        var scaled = new float[scaledHeight * scaledWidth];
        var plane = image.Height * image.Width;
        for (var channel = 0; channel < image.Channels; channel++)
        {
            ImageResampling.Resize(pixels.Slice(channel * plane, plane), image.Width, image.Height, scaled, scaledWidth, scaledHeight);
            for (var y = 0; y < height; y++) scaled.AsSpan(((top + y) * scaledWidth) + left, width).CopyTo(values.AsSpan(((channel * height) + y) * width));
        }

        // Pixels go from 0 to 1, and so do those between them.
        for (var at = 0; at < values.Length; at++) values[at] = Math.Clamp(values[at], 0, 1);
        return new ImageTensor(image.Channels, height, width, values);
    }

    /// <summary>As many frames as a model declares, at even distances; each once or more often where there are fewer.</summary>
    public static VideoTensor Of(VideoTensor video, int frames, int height, int width, ImageFit fit)
    {
        if (video.Frames == frames && video.Height == height && video.Width == width) return video;

        var (length, fittedLength) = (video.Channels * video.Height * video.Width, video.Channels * height * width);
        var values = new float[frames * fittedLength];
        for (var frame = 0; frame < frames; frame++)
        {
            var from = (int)((frame + 0.5) * video.Frames / frames);
            var image = new ImageTensor(video.Channels, video.Height, video.Width, video.Values.Slice(from * length, length));
            Of(image, height, width, fit).Values.CopyTo(values.AsMemory(frame * fittedLength));
        }

        return new VideoTensor(frames, video.Channels, height, width, values);
    }
}
