namespace DataAuditor.Models.Roles;

/// <summary>Clip to a vector. Networks differ in whether channels or frames come first: the model's declared number of channels tells, and where it declares none channels do.</summary>
internal sealed class OnnxVideoEmbedder(OnnxModelOptions options) : OnnxTensorModel<VideoTensor, float[]>(options, 1, "channels", "frames", "height", "width")
{
    private readonly PixelScale _scale = new(options);

    public override VideoTensor Sample
    {
        get
        {
            var framesFirst = IsFramesFirst(UsualLengths.Channels);
            var channels = Declared(framesFirst ? 2 : 1, UsualLengths.Channels);
            var (frames, height, width) = (Declared(framesFirst ? 1 : 2, UsualLengths.Frames), Declared(3, UsualLengths.Side), Declared(4, UsualLengths.Side));
            return new VideoTensor(frames, channels, height, width, new float[frames * channels * height * width]);
        }
    }

    public override string Description => base.Description + Embedding.Describe(Options);

    protected override OnnxBlock[] Blocks(VideoTensor input)
    {
        var framesFirst = IsFramesFirst(input.Channels);
        var clip = FittedImage.Of(input, Declared(framesFirst ? 1 : 2, input.Frames), Declared(3, input.Height), Declared(4, input.Width), Options.Fit ?? ImageFit.Stretch);
        int[] shape = framesFirst ? [clip.Frames, clip.Channels, clip.Height, clip.Width] : [clip.Channels, clip.Frames, clip.Height, clip.Width];
        return
        [
            new OnnxBlock(shape, target =>
            {
                var plane = clip.Height * clip.Width;
                for (var i = 0; i < clip.Frames * clip.Channels; i++)
                {
                    var (frame, channel) = (i / clip.Channels, i % clip.Channels);
                    var place = framesFirst ? i : (channel * clip.Frames) + frame;
                    _scale.Write(clip.Values.Span.Slice(i * plane, plane), channel, target.Slice(place * plane, plane));
                }
            }),
        ];
    }

    protected override float[] Output(OnnxRow row, VideoTensor input) => Embedding.OfMap(row, Options, Model.Fault);

    private bool IsFramesFirst(int channels) => Declared(1, 0) != channels && Declared(2, 0) == channels;
}
