using System.Buffers.Text;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;

namespace LeadExec.Ports.Portal;

/// <summary>
/// The name of a sold lead in e-mail (PORT-23): 256 bits that only this installation can make from the sale's number, so that an e-mail
/// that is sent again is the same e-mail. Nothing of the person is in it.
/// </summary>
public static class LeadLink
{
    private const string Purpose = "lead-link";

    public static string TokenOf(IKeyedHash hash, AttemptId sale)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return Base64Url.EncodeToString(hash.Hash(Purpose, sale.Value.ToByteArray(bigEndian: true)));
    }
}
