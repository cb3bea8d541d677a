using System.Text;
using LeadExec.Ports.Mail;
using Microsoft.Extensions.Options;

namespace LeadExec.Delivery.Mail;

/// <summary>
/// Writes each message as a file instead of sending it, so that it can be seen before there is a mail server. The same message again
/// replaces its file. Only this process's user may read the files: they are letters.
/// </summary>
internal sealed class FileMailSender(IOptions<MailOptions> options) : IMailSender
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const string Sender = "no-reply@localhost";

    public async Task<MailReply> SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var folder = options.Value.Folder ?? throw new InvalidOperationException("No folder for messages is set.");
        Open(folder);
        var name = Path.Combine(folder, string.Concat(message.Id.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')) + ".eml");
        var half = name + ".part";
        await using (var file = new FileStream(half, Create()))
        {
            await file.WriteAsync(Encoding.ASCII.GetBytes(MimeText.Write(message, Sender)), cancellationToken);
        }

        File.Move(half, name, overwrite: true);
        MakeRoom(folder);
        return MailReply.Sent;
    }

    private static void Open(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, Private | UnixFileMode.UserExecute);
        }
    }

    private static FileStreamOptions Create()
    {
        var create = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            create.UnixCreateMode = Private;
        }

        return create;
    }

    private void MakeRoom(string folder)
    {
        var files = new DirectoryInfo(folder).GetFiles("*.eml");
        foreach (var old in files.OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal).Skip(options.Value.MostFiles))
        {
            old.Delete();
        }
    }
}
