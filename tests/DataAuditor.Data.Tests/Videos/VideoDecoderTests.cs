using System.Diagnostics;
using System.Text;
using DataAuditor.Data.Media;
using DataAuditor.Data.Videos;
using DataAuditor.Media;
using DataAuditor.Models;

namespace DataAuditor.Data.Tests.Videos;

/// <summary>With the programs of FFmpeg, and with scripts in their place that do what a program should not.</summary>
public sealed class VideoDecoderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("videos").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [UnixFact]
    public void Frames_come_in_their_order_at_their_size()
    {
        var video = VideoDecoder.Decode(Numbered(12, 64, 48, "ffv1", "numbered.mkv"), new VideoRequest());

        Assert.Equal(10, video.FramesPerSecond);
        Assert.Equal(12, video.Frames.Count);
        for (var frame = 0; frame < 12; frame++)
        {
            Assert.Equal((64, 48, 3), (video.Frames[frame].Width, video.Frames[frame].Height, video.Frames[frame].Channels));
            Assert.InRange(video.Frames[frame].Values.Span[0], (frame * 20) - 2, (frame * 20) + 2);
        }
    }

    [UnixFact]
    public void Frames_are_taken_at_the_rate_and_size_asked_for()
    {
        var video = VideoDecoder.Decode(Numbered(12, 64, 48, "ffv1", "numbered.mkv"), new VideoRequest(FramesPerSecond: 5, Side: 24, MostFrames: 4));

        Assert.Equal(5, video.FramesPerSecond);
        Assert.Equal(4, video.Frames.Count);
        Assert.All(video.Frames, frame => Assert.Equal((32, 24), (frame.Width, frame.Height)));
        Assert.True(video.Frames.Zip(video.Frames.Skip(1)).All(pair => pair.Second.Values.Span[0] > pair.First.Values.Span[0] + 25));
    }

    [UnixFact]
    public void No_frame_is_shown_twice_to_reach_a_rate()
    {
        var video = VideoDecoder.Decode(Numbered(12, 64, 48, "ffv1", "numbered.mkv"), new VideoRequest(FramesPerSecond: 25));

        Assert.Equal((10, 12), (video.FramesPerSecond, video.Frames.Count));
    }

    [UnixFact]
    public void A_video_shorter_than_the_time_between_two_frames_has_one() =>
        Assert.Single(VideoDecoder.Decode(Numbered(4, 64, 48, "ffv1", "numbered.mkv"), new VideoRequest(FramesPerSecond: 1)).Frames);

    [UnixFact]
    public void Nothing_is_scaled_up() => Assert.Equal(48, VideoDecoder.Decode(Numbered(2, 64, 48, "ffv1", "numbered.mkv"), new VideoRequest(Side: 480)).Frames[0].Height);

    [UnixFact]
    public void A_video_that_is_cut_off_is_refused()
    {
        var whole = File.ReadAllBytes(Numbered(30, 320, 240, "mpeg4", "numbered.mp4", "-movflags", "+faststart"));
        foreach (var share in new[] { 0.5, 0.8, 0.97 })
        {
            var cut = Write("cut.mp4", whole[..(int)(whole.Length * share)]);
            foreach (double? rate in new double?[] { null, 2, 8, 30 }) Assert.StartsWith("it ", Assert.Throws<MediaException>(() => VideoDecoder.Decode(cut, new VideoRequest(rate))).Message, StringComparison.Ordinal);
        }
    }

    [UnixFact]
    public void What_is_no_video_is_refused_and_its_place_not_told()
    {
        var fault = Assert.Throws<MediaException>(() => VideoDecoder.Decode(Write("text.mp4", "this is no video"u8.ToArray()), new VideoRequest()));

        Assert.StartsWith("it is broken: ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("0x", fault.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void Sound_alone_has_no_video()
    {
        var file = Path.Combine(_folder, "sound.avi");
        Make(["-f", "lavfi", "-i", "sine=duration=1", file]);

        Assert.Equal("it has no video", Assert.Throws<MediaException>(() => VideoDecoder.Decode(file, new VideoRequest())).Message);
    }

    [UnixFact]
    public void A_playlist_opens_no_other_file()
    {
        var other = Numbered(3, 64, 48, "mpeg4", "secret.avi");
        var playlist = Write("list.mp4", Encoding.UTF8.GetBytes($"ffconcat version 1.0\nfile '{other}'\n"));
        var stream = Write("stream.mp4", Encoding.UTF8.GetBytes($"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{other}\n#EXT-X-ENDLIST\n"));

        foreach (var file in new[] { playlist, stream }) Assert.Throws<MediaException>(() => VideoDecoder.Decode(file, new VideoRequest()));
    }

    [UnixFact]
    public void A_name_is_a_name_whatever_it_looks_like()
    {
        var file = Numbered(2, 64, 48, "ffv1", "numbered.mkv");
        foreach (var name in new[] { "-i.mkv", "a b'%03d\"$(x).mkv", "http:x.mkv" })
        {
            File.Copy(file, Path.Combine(_folder, name));
            Assert.Equal(2, new MediaFolder(_folder, countsBroken: false).Video(name, new VideoRequest()).Frames.Count);
        }
    }

    [UnixFact]
    public void A_program_that_hangs_is_ended()
    {
        using var programs = new Programs(_folder, probe: "sleep 600", decode: "exit 0");

        var fault = Assert.Throws<MediaException>(() => VideoStream.Of(Write("any.mp4", [1]), TimeSpan.FromSeconds(1), programs.Probe));
        Assert.Equal("it took longer than 1 s to decode", fault.Message);
    }

    [UnixFact]
    public void A_program_that_ends_within_a_frame_gives_no_frame()
    {
        using var programs = new Programs(_folder, probe: """echo '{"streams":[{"width":4,"height":4,"avg_frame_rate":"10/1"}]}'""", decode: "head -c 50 /dev/zero");

        Assert.Equal("it ends within a frame", Assert.Throws<MediaException>(() => Decode(programs)).Message);
    }

    [UnixFact]
    public void A_program_that_gives_nothing_gives_no_frames()
    {
        using var programs = new Programs(_folder, probe: """echo '{"streams":[{"width":4,"height":4,"avg_frame_rate":"10/1"}]}'""", decode: "exit 0");

        Assert.Equal("it has no frames", Assert.Throws<MediaException>(() => Decode(programs)).Message);
    }

    [UnixFact]
    public void A_program_that_is_too_old_is_no_fault_of_the_video()
    {
        using var programs = new Programs(_folder, probe: """echo '{"streams":[{"width":4,"height":4,"avg_frame_rate":"10/1"}]}'""", decode: "echo \"Unrecognized option 'fps_mode'.\" >&2; exit 1");

        Assert.Equal("the FFmpeg on PATH is too old: install version 5.1 or later", Assert.Throws<ModelException>(() => Decode(programs)).Message);
    }

    [UnixFact]
    public void A_program_that_gives_without_end_is_stopped()
    {
        using var programs = new Programs(_folder, probe: """echo '{"streams":[{"width":4,"height":4,"avg_frame_rate":"10/1"}]}'""", decode: "cat /dev/zero");

        Assert.Equal("FFmpeg gave more than the 8 frames that were asked for", Assert.Throws<MediaException>(() => Decode(programs)).Message);
    }

    [Fact]
    public void Without_FFmpeg_it_is_said_how_to_get_it()
    {
        Assert.Null(VideoPrograms.Find("ffmpeg", _folder));
        Assert.Null(VideoPrograms.Find("ffmpeg", null));
        var absent = Assert.Throws<ModelException>(() => VideoPrograms.Require("no-such-program"));
        Assert.True(absent.IsMerelyAbsent);
        Assert.Equal("videos are read by FFmpeg, and its program 'no-such-program' is not on PATH: install the package ffmpeg", absent.Message);
    }

    private RasterVideo Decode(Programs programs) => VideoDecoder.Decode(Write("any.mp4", [1]), new VideoRequest(MostFrames: 8), TimeSpan.FromMinutes(1), programs.Probe, programs.Decode);

    /// <summary>Frames that are each of one grey, brighter by 20 from one to the next, ten a second.</summary>
    private string Numbered(int frames, int width, int height, string codec, string name, params string[] further)
    {
        var file = Path.Combine(_folder, name);
        var brightness = frames <= 12 ? "20*N" : "mod(X*N+Y*3\\,255)";
        Make(["-f", "lavfi", "-i", $"nullsrc=s={width}x{height}:r=10,format=rgb24,geq=r='{brightness}':g='{brightness}':b='{brightness}'", "-frames:v", $"{frames}", "-c:v", codec, .. codec == "ffv1" ? ["-pix_fmt", "gbrp"] : Array.Empty<string>(), .. further, file]);
        return file;
    }

    private static void Make(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(VideoPrograms.Require("ffmpeg")) { RedirectStandardError = true };
        foreach (var argument in new[] { "-y", "-loglevel", "error" }.Concat(arguments)) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var complaint = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, complaint);
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Scripts in the place of the programs.</summary>
    private sealed class Programs : IDisposable
    {
        public Programs(string folder, string probe, string decode)
        {
            (Probe, Decode) = (Path.Combine(folder, "probe.sh"), Path.Combine(folder, "decode.sh"));
            foreach (var (path, body) in new[] { (Probe, probe), (Decode, decode) })
            {
                File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
                if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        public string Probe { get; }

        public string Decode { get; }

        public void Dispose()
        {
            File.Delete(Probe);
            File.Delete(Decode);
        }
    }
}
