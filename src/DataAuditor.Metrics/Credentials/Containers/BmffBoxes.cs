namespace DataAuditor.Metrics.Credentials.Containers;

/// <summary>Reads the boxes of an ISO base media file: all of the top, and of those below the ones that manifests have paths to.</summary>
internal sealed class BmffBoxes(ByteSource source)
{
    private const int MostDepth = 32;

    private const int MostBoxes = 100_000;

    private const string Metadata = "meta", MediaData = "mdat";

    private static readonly HashSet<string> Parents = new(StringComparer.Ordinal)
    {
        "moov", "trak", "mdia", "minf", "stbl", "moof", "traf", "edts", "udta", "dinf", "tref", "treg", "mvex", "mfra", Metadata, "schi",
    };

    /// <summary>Boxes that begin with a version and flags.</summary>
    private static readonly HashSet<string> Full = new(StringComparer.Ordinal)
    {
        "pdin", "mvhd", "tkhd", "mdhd", "hdlr", "nmhd", "elng", "stsd", "stdp", "stts", "ctts", "cslg", "stss", "stsh", "elst", "dref", "stsz", "stz2", "stsc", "stco", "co64",
        "padb", "subs", "saiz", "saio", "mehd", "trex", "mfhd", "tfhd", "trun", "tfra", "mfro", "tfdt", "leva", "trep", "assp", "sbgp", "sgpd", "csgp", "cprt", "tsel", "kind",
        Metadata, "xml ", "bxml", "iloc", "pitm", "ipro", "infe", "iinf", "iref", "ipma", "schm", "fiin", "fpar", "fecr", "gitn", "fire", "stri", "stsg", "stvi", "csch", "sidx",
        "ssix", "prft", "srpp", "vmhd", "smhd", "srat", "chnl", "dmix", "txtC", "mime", "uri ", "uriI", "hmhd", "sthd", "vvhd", "medc",
    };

    private int _boxes;

    /// <exception cref="CredentialFormatException">A box is longer than what it lies in, or they are too many or too deep.</exception>
    public IReadOnlyList<BmffBox> Read(long from, long end, int depth = 0)
    {
        if (depth > MostDepth) throw new CredentialFormatException($"boxes of the file are nested more than {MostDepth} deep");

        var boxes = new List<BmffBox>();

        // What is too short for a box's header, such as the zeros at the end of some, is none.
        while (end - from >= 8)
        {
            if (++_boxes > MostBoxes) throw new CredentialFormatException($"the file has more than {MostBoxes} boxes");

            var box = Next(from, end, depth);
            boxes.Add(box);
            from = box.Range.End;
        }

        return boxes;
    }

    private BmffBox Next(long from, long end, int depth)
    {
        long length = source.UInt32(from);
        var type = source.Name(from + 4);
        var header = 8;
        if (length == 1)
        {
            length = source.Int64(from + 8);
            header = 16;
        }
        else if (length == 0)
        {
            length = end - from;
        }

        // Media that was cut off is hashed as it is.
        if (type is MediaData && length > end - from) length = end - from;
        if (length < header || length > end - from) throw new CredentialFormatException("a box of the file is longer than what it lies in");

        var box = new BmffBox(type, new ByteRange(from, length), header);
        var content = from + header;
        if (Full.Contains(type) && box.Range.End - content >= 4 && !(type is Metadata && source.Has(content + 4, "hdlr"u8)))
        {
            var word = source.UInt32(content);
            box = box with { Version = (byte)(word >> 24), Flags = word & 0xFFFFFF };
            content += 4;
        }

        return Parents.Contains(type) ? box with { Boxes = Read(content, box.Range.End, depth + 1) } : box;
    }
}
