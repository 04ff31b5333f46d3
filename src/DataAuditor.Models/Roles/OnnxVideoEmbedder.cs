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
        int[] shape = framesFirst ? [input.Frames, input.Channels, input.Height, input.Width] : [input.Channels, input.Frames, input.Height, input.Width];
        return
        [
            new OnnxBlock(shape, target =>
            {
                var plane = input.Height * input.Width;
                for (var i = 0; i < input.Frames * input.Channels; i++)
                {
                    var (frame, channel) = (i / input.Channels, i % input.Channels);
                    var place = framesFirst ? i : (channel * input.Frames) + frame;
                    _scale.Write(input.Values.Span.Slice(i * plane, plane), channel, target.Slice(place * plane, plane));
                }
            }),
        ];
    }

    protected override float[] Output(OnnxRow row, VideoTensor input) => Embedding.OfMap(row, Options, Model.Fault);

    private bool IsFramesFirst(int channels) => Declared(1, 0) != channels && Declared(2, 0) == channels;
}
