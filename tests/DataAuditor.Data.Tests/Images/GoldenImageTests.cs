using System.Security.Cryptography;
using System.Text.Json;
using DataAuditor.Data.Images;
using DataAuditor.Media;
using DataAuditor.Metrics.Tests;

namespace DataAuditor.Data.Tests.Images;

/// <summary>Files whose pixels are known from libjpeg and libpng.</summary>
public class GoldenImageTests
{
    [GoldenFact]
    public void Every_file_is_decoded_to_the_known_pixels_or_refused()
    {
        var folder = Path.Combine(GoldenFolder.Path!, "vision/images");
        using var known = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "golden.json")));
        var cases = known.RootElement.GetProperty("decode").EnumerateArray().ToArray();
        Assert.NotEmpty(cases);
        foreach (var one in cases)
        {
            var name = one.GetProperty("file").GetString()!;
            var bytes = File.ReadAllBytes(Path.Combine(folder, name));
            if (one.TryGetProperty("expect", out _))
            {
                Assert.Throws<MediaException>(() => ImageDecoder.Decode(bytes));
                continue;
            }

            var image = ImageDecoder.Decode(bytes);
            if (one.TryGetProperty("h_stored", out var stored)) Assert.Equal((name, stored.GetInt32()), (name, image.Height));
            else Assert.Equal((name, one.GetProperty("rgb_sha256").GetString()), (name, Hash(image)));
        }
    }

    /// <summary>Of the pixels in red, green and blue, grey three times.</summary>
    private static string Hash(RasterImage image)
    {
        var values = image.Values.ToArray();
        byte[] colors = image.Channels == 3 ? values : [.. values.SelectMany(value => new[] { value, value, value })];
        return Convert.ToHexStringLower(SHA256.HashData(colors));
    }
}
